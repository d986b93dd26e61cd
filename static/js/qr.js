/* A code to scan (ISO/IEC 18004: bytes, level M, versions 1 to 20), drawn here because what stands in it goes to nobody. */
(function () {
  "use strict";

  // For each version from 1: how many codewords mend one block, and how many blocks there are.
  var MENDING = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
  var BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];
  var MASKS = [
    function (x, y) { return (x + y) % 2; },
    function (x, y) { return y % 2; },
    function (x) { return x % 3; },
    function (x, y) { return (x + y) % 3; },
    function (x, y) { return (Math.floor(x / 3) + Math.floor(y / 2)) % 2; },
    function (x, y) { return ((x * y) % 2) + ((x * y) % 3); },
    function (x, y) { return (((x * y) % 2) + ((x * y) % 3)) % 2; },
    function (x, y) { return (((x + y) % 2) + ((x * y) % 3)) % 2; }
  ];

  /* Where the small squares stand along one side. */
  function squares(version) {
    if (version === 1) return [];
    var number = Math.floor(version / 7) + 2;
    var step = Math.ceil((version * 4 + 4) / (number * 2 - 2)) * 2;
    var found = [6];
    for (var at = version * 4 + 10; found.length < number; at -= step) found.splice(1, 0, at);
    return found;
  }

  /* How many codewords there are in all. */
  function codewords(version) {
    var number = squares(version).length;
    var modules = (16 * version + 128) * version + 64;
    if (number) modules -= (25 * number - 10) * number - 55;
    if (version >= 7) modules -= 36;
    return Math.floor(modules / 8);
  }

  function room(version) {
    return codewords(version) - MENDING[version - 1] * BLOCKS[version - 1];
  }

  function times(a, b) {
    var product = 0;
    for (var bit = 7; bit >= 0; bit -= 1) {
      product = (product << 1) ^ ((product >>> 7) * 0x11d) ^ (((b >>> bit) & 1) * a);
    }
    return product;
  }

  /* The factors of the polynomial by which a block is divided. */
  function divisor(degree) {
    var factors = Array.from({ length: degree }, function () { return 0; });
    var root = 1;
    factors[degree - 1] = 1;
    for (var round = 0; round < degree; round += 1) {
      for (var at = 0; at < degree; at += 1) factors[at] = times(factors[at], root) ^ (factors[at + 1] || 0);
      root = times(root, 2);
    }
    return factors;
  }

  function remainder(block, factors) {
    var rest = factors.map(function () { return 0; });
    block.forEach(function (byte) {
      var lead = byte ^ rest.shift();
      rest.push(0);
      factors.forEach(function (factor, at) { rest[at] ^= times(factor, lead); });
    });
    return rest;
  }

  function push(bits, value, length) {
    for (var bit = length - 1; bit >= 0; bit -= 1) bits.push((value >>> bit) & 1);
  }

  /* The bytes with what says how many there are, filled up to the room of the version. */
  function filled(bytes, version) {
    var bits = [];
    push(bits, 4, 4);
    push(bits, bytes.length, version < 10 ? 8 : 16);
    bytes.forEach(function (byte) { push(bits, byte, 8); });
    push(bits, 0, Math.min(4, room(version) * 8 - bits.length));
    push(bits, 0, (8 - (bits.length % 8)) % 8);
    var found = [];
    for (var at = 0; at < bits.length; at += 8) found.push(parseInt(bits.slice(at, at + 8).join(""), 2));
    for (var pad = 0xec; found.length < room(version); pad ^= 0xec ^ 0x11) found.push(pad);
    return found;
  }

  /* Data and what mends it, a codeword of each block in turn. */
  function interleaved(data, version) {
    var number = BLOCKS[version - 1];
    var factors = divisor(MENDING[version - 1]);
    var short = Math.floor(data.length / number);
    var blocks = [];
    for (var at = 0; blocks.length < number; at += blocks[blocks.length - 1].length) {
      blocks.push(data.slice(at, at + short + (blocks.length >= number - (data.length % number) ? 1 : 0)));
    }
    var mending = blocks.map(function (block) { return remainder(block, factors); });
    return inTurn(blocks).concat(inTurn(mending));
  }

  function inTurn(blocks) {
    var found = [];
    blocks[blocks.length - 1].forEach(function (_byte, at) {
      blocks.forEach(function (block) { if (at < block.length) found.push(block[at]); });
    });
    return found;
  }

  /* What says its own value: the five (or six) bits, then the rest of their division. */
  function guarded(value, length, divider) {
    var rest = value;
    for (var round = 0; round < length; round += 1) rest = (rest << 1) ^ ((rest >>> (length - 1)) * divider);
    return (value << length) | rest;
  }

  /* A square of rows; null where nothing stands yet. */
  function Drawing(version) {
    this.version = version;
    this.size = version * 4 + 17;
    var row = Array.from({ length: this.size }, function () { return null; });
    this.rows = row.map(function () { return row.slice(); });
  }

  Drawing.prototype.put = function (x, y, dark) {
    if (x >= 0 && y >= 0 && x < this.size && y < this.size) this.rows[y][x] = dark ? 1 : 0;
  };

  Drawing.prototype.ring = function (x, y, reach, isDark) {
    for (var down = -reach; down <= reach; down += 1) {
      for (var right = -reach; right <= reach; right += 1) {
        this.put(x + right, y + down, isDark(Math.max(Math.abs(right), Math.abs(down))));
      }
    }
  };

  Drawing.prototype.fixed = function () {
    var last = this.size - 7;
    var places = squares(this.version);
    for (var at = 0; at < this.size; at += 1) {
      this.put(6, at, at % 2 === 0);
      this.put(at, 6, at % 2 === 0);
    }
    [[3, 3], [last + 3, 3], [3, last + 3]].forEach(function (corner) {
      this.ring(corner[0], corner[1], 4, function (away) { return away !== 2 && away !== 4; });
    }, this);
    places.forEach(function (x, column) {
      places.forEach(function (y, row) {
        var end = places.length - 1;
        var inCorner = (!column && !row) || (!column && row === end) || (column === end && !row);
        if (!inCorner) this.ring(x, y, 2, function (away) { return away !== 1; });
      }, this);
    }, this);
    this.format(0);
    if (this.version >= 7) this.number();
  };

  /* Which mask there is, twice; level M is 00. */
  Drawing.prototype.format = function (mask) {
    var bits = guarded(mask, 10, 0x537) ^ 0x5412;
    for (var at = 0; at < 15; at += 1) {
      var dark = (bits >>> at) & 1;
      if (at < 8) this.put(this.size - 1 - at, 8, dark);
      else this.put(8, this.size - 15 + at, dark);
      if (at < 8) this.put(8, at < 6 ? at : at + 1, dark);
      else this.put(at === 8 ? 7 : 14 - at, 8, dark);
    }
    this.put(8, this.size - 8, 1);
  };

  Drawing.prototype.number = function () {
    var bits = guarded(this.version, 12, 0x1f25);
    for (var at = 0; at < 18; at += 1) {
      var far = this.size - 11 + (at % 3);
      var near = Math.floor(at / 3);
      this.put(far, near, (bits >>> at) & 1);
      this.put(near, far, (bits >>> at) & 1);
    }
  };

  /* Two columns at a time, up and down in turn; past the column that only counts. */
  Drawing.prototype.write = function (bytes, mask) {
    var at = 0;
    for (var right = this.size - 1; right > 0; right -= right === 8 ? 3 : 2) {
      var up = ((right + (right < 7 ? 2 : 1)) & 2) === 0;
      for (var step = 0; step < this.size * 2; step += 1) {
        var x = right - (step % 2);
        var y = up ? this.size - 1 - (step >> 1) : step >> 1;
        if (this.rows[y][x] !== null) continue;
        this.put(x, y, (((bytes[at >> 3] || 0) >>> (7 - (at & 7))) & 1) ^ (MASKS[mask](x, y) ? 0 : 1));
        at += 1;
      }
    }
    this.format(mask);
  };

  /* How much lies in one colour: any mask can be read, the most mixed one best. */
  Drawing.prototype.evenness = function () {
    var found = 0;
    for (var y = 1; y < this.size; y += 1) {
      for (var x = 1; x < this.size; x += 1) {
        var sum = this.rows[y][x] + this.rows[y - 1][x] + this.rows[y][x - 1] + this.rows[y - 1][x - 1];
        if (sum === 0 || sum === 4) found += 1;
      }
    }
    return found;
  };

  function drawn(bytes, version, mask) {
    var drawing = new Drawing(version);
    drawing.fixed();
    drawing.write(bytes, mask);
    return drawing;
  }

  /* Rows of 0 and 1 that say a text; null where it is longer than fits. */
  function rowsOf(text) {
    var bytes = Array.from(new TextEncoder().encode(text));
    var version = 1;
    while (version <= MENDING.length && bytes.length + (version < 10 ? 2 : 3) > room(version)) version += 1;
    if (version > MENDING.length) return null;
    var words = interleaved(filled(bytes, version), version);
    var all = MASKS.map(function (_mask, number) { return drawn(words, version, number); });
    return all.reduce(function (best, each) { return each.evenness() < best.evenness() ? each : best; }).rows;
  }

  window.tussentijdCode = rowsOf;
})();
