"""Where danger is what a text in another language is about and nothing that is happening: what is studied, watched or worked in.

As in ``subjects`` they are taken out of a text before the rules read what is left. Words are folded: "й" is "и".
"""

_ABOUT = "|".join(
    (
        r"documentary|movie|films?|series|episode|book|novel|podcast|song|dissertation|thesis|essay|assignment|lecture|workshop|training|research|volunteer\w*|exhibition|article|module|course|placement|interpreter|reporting",
        r"doku|dokumentation|serie|folge|buch|roman|referat|\w*arbeit uber|aufsatz|vortrag|seminar|schulung|fortbildung|forschung|studie|ehrenamt\w*|artikel|theaterstuck|\w*arbeit|studium|ausbildung|dolmetscher\w*",
        r"documentaire|livre|memoire|these|expose|formation|recherche|benevol\w*|conference|chanson|interprete|licence|mastere?|stage",
        r"documental|pelicula|episodio|capitulo|libro|novela|tesis|tfg|tfm|ensayo|curso|formacion|investigacion|volunta\w*|articulo|charla|cancion|trabajo de clase|enfermeria|material|conferencia|interprete|protocolo|estadistic\w*|informe|sociologia|prevencion|club de lectura|novelas?",
        r"belgesel\w*|film\w*|dizi\w*|bolum\w*|kita[pb]\w*|roman\w*|tez\w*|odev\w*|makale\w*|kurs\w*|egitim\w*|arastirma\w*|gonullu\w*|sunum\w*|seminer\w*|tercuman\w*|hemsirelik\w*|calisan\w*",
        r"dokument\w*|serial\w*|odcin\w*|ksiazk\w*|powiesc\w*|podcast\w*|prac[ae] magistersk\w*|referat\w*|wyklad\w*|szkoleni\w*|badani\w*|wolontari\w*|artykul\w*|licencjat\w*|magister\w*|kurs\w*|tlumacz\w*|opracowani\w*|filmik\w*|projekt\w*|zaliczeni\w*|opiekun\w*",
        r"документальн\w*|фильм\w*|сериал\w*|книг\w*|роман\w*|диссертаци\w*|курсов\w*|реферат\w*|лекци\w*|тренинг\w*|исследовани\w*|волонтер\w*|стать[яюи]|песн\w*|диплом\w*|профилактик\w*|семинар\w*|переводчи\w*|доклад\w*",
        r"фільм\w*|фильм\w*|серіал\w*|книж\w*|дисертаці\w*|дисертации\w*|лекці\w*|тренінг\w*|дослідженн\w*|стат(?:тя|тю|ті)|пісн\w*|магістерськ\w*|магистерськ\w*|курсах|екзамен\w*|перекладач\w*|доповід\w*|профілактик\w*",
        r"(?:ال)?(?:فيلم|مسلسل|وثائقي|كتاب|رواية|بحث|محاضرة|دورة|تدريب|مقال|اغنية|حلقة)|متطوع\w*|نتطوع|عرض عن|مترجم\w*|تمريض|ندوة",
    )
)
_DANGER = "|".join(
    (
        r"suicid\w*|suizid\w*|selbstmord\w*|freitod|self harm|selfharm|autolesion\w*|automutil\w*|selbstverletz\w*",
        r"intihar\w*|samoboj\w*|samobojstw\w*|samookalecz\w*|kendine zarar\w*|самоповрежд\w*|самопошкодж\w*|ايذاء (?:ال)?نفس|самоуби\w*|суицид\w*|самогубств\w*|суіцид\w*|(?:ال)?انتحار\w*",
        r"domestic (?:violence|abuse)|child abuse|maltrato (?:infantil)?|violencia politica|cocuk istismar\w*|siddet\w*|przemoc\w*|meldcode|(?:ال)?معنفات|(?:ال)?عنف|hausliche\w* gewalt|violences? conjugales?|violencia (?:domestica|machista|de genero)|aile ici siddet\w*",
        r"przemoc\w* domow\w*|домашн\w+ насил\w+|(?:ال)?عنف (?:ال)?(?:اسري|منزلي)",
    )
)
_ONESELF = r"(?:i|im|ive|me|my|myself|ich|mich|mir|je|jai|moi|yo|mi|quiero|ben|bana|kendimi|istiyorum|ja|mnie|sie|chce|я|мне|меня|хочу|мені|мене|kocam|esim|babam|olmek|umrzec|maz|муж|чоловік|و?(?:انا|بدي|اريد|عايز\w*|زوجي)|اموت|يضربني|ضربني)"
_NEAR = rf"(?:(?!{_ONESELF}\b)\w+ ){{0,6}}?"

_AND_NOT_I = rf"\b(?!(?: \w+){{0,2}} {_ONESELF}\b)"

SUBJECTS = (
    rf"\b(?:{_ABOUT}) {_NEAR}(?:{_DANGER}){_AND_NOT_I}",
    rf"\b(?:{_DANGER}) {_NEAR}(?:{_ABOUT}){_AND_NOT_I}",
    rf"^(?=.*\b(?:{_ABOUT}))(?=.*\b(?:{_DANGER}))(?!.*\b{_ONESELF}\b).+$",
)
"""A film, a book, a thesis or a training, with at most six words between it and what it is about, and no word of oneself there or just after it;
or in a text without any such word."""
