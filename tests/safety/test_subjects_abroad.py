"""A film, a thesis or a training about danger is no danger in another language either; what somebody says of themselves is."""

import pytest

from directory.safety.safety import NO_DANGER, danger


@pytest.mark.parametrize(
    "q",
    [
        "writing my dissertation on suicide prevention in farming communities",
        "muss ein referat über werther und den selbstmord am ende halten",
        "un livre sur les violences conjugales pour mon mémoire",
        "vi un documental sobre el suicidio y no puedo dormir",
        "gece intihar konulu bir dizi izledik",
        "jestem wolontariuszką w telefonie dla osób z myślami samobójczymi",
        "شفنا مسلسل فيه مشهد انتحار",
        "посмотрели фильм про самоубийство, сын задаёт вопросы",
        "озвучую документальний фільм про самогубства підлітків",
    ],
)
def test_what_is_studied_or_watched_is_no_danger(q: str) -> None:
    assert danger(q) == NO_DANGER


@pytest.mark.parametrize(
    "q",
    [
        "i watched a film and i am suicidal",
        "nach dem film will ich selbstmord machen",
        "ben bir kitap okudum intihar etmek istiyorum",
        "po filmie myślę o samobójstwie, ja już nie chcę żyć",
        "я прочитала книгу и хочу покончить жизнь самоубийством",
        "quiero suicidarme, no me ayuda ningún libro",
    ],
)
def test_what_somebody_says_of_themselves_beside_it_is_heard(q: str) -> None:
    assert danger(q).crisis
