// CSS, by stylelint: what is wrong or does nothing. How it is laid out is left to who writes it.
const NAMES = "(js|leaflet(-[a-z]+)+|t[tr](-[a-z0-9]+)+(__[a-z]+)?(--[a-z0-9_-]+)?)";

export default {
  extends: "stylelint-config-recommended",
  reportNeedlessDisables: true,
  reportInvalidScopeDisables: true,
  reportDescriptionlessDisables: true,
  rules: {
    // Only site.css imports, where the imports become one file; anywhere else each is one more wait.
    "at-rule-disallowed-list": ["import"],
    "color-hex-length": "long",
    "color-named": "never",
    "custom-property-pattern": "^tt(-[a-z0-9]+)+$",
    // Nothing comes from elsewhere, and a path would be wrong once a component stands in site.css.
    "declaration-property-value-disallowed-list": { "/./": ["/url\\((?![\"']?data:)/"] },
    "length-zero-no-unit": true,
    // Rules stand in the order of the page; what is more specific wins from any place.
    "no-descending-specificity": null,
    // `clip` hides in what browsers of 2019 know.
    "property-no-deprecated": [true, { ignoreProperties: ["clip"] }],
    "selector-class-pattern": `^${NAMES}$`,
    "shorthand-property-no-redundant-values": true,
  },
  overrides: [
    { files: ["../static/css/site.css"], rules: { "at-rule-disallowed-list": null } },
    // Within Django's admin its own colours are used.
    { files: ["../static/css/pages/beheer.css"], rules: { "custom-property-pattern": null } },
  ],
};
