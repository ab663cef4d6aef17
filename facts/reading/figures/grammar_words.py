"""The words around figures, English and Russian: comparators, what links the ends of a range, what ends a noun phrase.

Own lists, closed, folded to lower case as ``tokens.fold`` does. Each is a notion of its own, so that a language
is added by filling one ``FigureWords``. This file only holds; the grammar is in ``finding`` and ``counted``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from facts.reading.word_sets import word_set
from facts.values import Comparator


@dataclass(frozen=True, slots=True)
class FigureWords:
    """What the grammar of figures has to know of a language besides its numbers and units.

    ``before`` and ``after`` are comparators as sequences of words around the figure. ``to``, ``between``, ``from_``,
    ``either`` link ranges; ``ranging`` are the words that make "from 5 to 7" a range and not a change.
    ``designators`` are nouns that number things ("chapter 3"). ``ends`` are the words that end a noun phrase, ``verbs``
    those among the open words that are verbs in what is read most. ``multiples`` are changes in one word ("doubled").
    """

    before: Mapping[tuple[str, ...], Comparator]
    after: Mapping[tuple[str, ...], Comparator]
    within: frozenset[str]
    to: frozenset[str]
    between: frozenset[str]
    between_and: frozenset[str]
    from_: frozenset[str]
    either: frozenset[str]
    ranging: frozenset[str]
    to_needs_from: bool
    to_one: frozenset[str]
    """Words before the one of a ratio: 20 to 1."""
    out_of: tuple[tuple[tuple[str, ...], bool], ...]
    """Words between the ends of a share, longest first; True for those that mean nothing else."""
    of: frozenset[str]
    times: frozenset[str]
    multiples: Mapping[str, Decimal]
    multiples_of: Mapping[str, Decimal]
    """Words that are a change only before "the", "as" and the like: double the, twice as."""
    occasions: frozenset[str]
    """Those among them that alone are a count of times: twice."""
    nothing: frozenset[str]
    single: frozenset[str]
    couple: frozenset[str]
    several: frozenset[str]
    few: frozenset[str]
    """Vague only behind an article: a few."""
    one_day_after: frozenset[str]
    """Words behind which "one day" is a length of time and not some day."""
    one_unit_after: frozenset[str]
    """Words behind which a unit with an article or alone is one of it: less than a week, almost a year."""
    one_unit_inside: frozenset[str]
    """Words behind which it is, unless the unit is told of: in a year, in a year when nothing grew."""
    one_unit_before: frozenset[str]
    """Words before which it is: an hour long, a year after the flood."""
    told_of: frozenset[str]
    """Words that tell of a unit which one it is: a year of drought."""
    numbering: frozenset[str]
    """Nouns that a number behind them always numbers."""
    designators: frozenset[str]
    """Nouns that a number behind them numbers, unless something is counted ("on each bus 40 passengers")."""
    scoring: frozenset[str]
    rises: frozenset[str]
    particles: frozenset[str]
    """Those of them that with a verb of ``with_particle`` are none: made up, took up, shut down."""
    with_particle: frozenset[str]
    sums: frozenset[str]
    """Verbs whose "up to" is no bound: it adds up to 15 percent."""
    rise_nouns: frozenset[str]
    change_links: frozenset[str]
    more: frozenset[str]
    not_one_before: frozenset[str]
    fixed: Mapping[str, frozenset[str]]
    """Words that make a fixed adjective with a number word and a hyphen: one-off, two-way."""
    every: frozenset[str]
    people: frozenset[str]
    """Nouns behind which "under 30" is an age."""
    adjective_endings: tuple[str, ...]
    """Endings that make the word before "half" an adjective, so that the half is a place or a time."""
    ordered: frozenset[str]
    """Words before "half" and "quarter" that make it a part of a thing or a time: the second half."""
    rank_before: frozenset[str]
    rank_after: frozenset[str]
    rank_in: frozenset[str]
    aged: frozenset[str]
    aged_links: frozenset[str]
    old: frozenset[str]
    of_age: tuple[str, ...]
    ends: frozenset[str]
    verbs: frozenset[str]
    verb_endings: tuple[str, ...]
    no_verbs: frozenset[str]
    """Nouns with the ending of a verb."""
    doing: tuple[str, ...]
    """Endings of participles: never the last word of what is counted, before a word that ends a phrase."""
    determiners: frozenset[str]
    not_counted: frozenset[str]
    copulas: frozenset[str]


def _phrases(rows: Mapping[Comparator, str]) -> dict[tuple[str, ...], Comparator]:
    return {tuple(phrase.split()): comparator for comparator, phrases in rows.items() for phrase in _split(phrases)}


def _split(phrases: str) -> Iterator[str]:
    return (phrase for phrase in (part.strip() for part in phrases.replace("\n", " ").split(";")) if phrase)


_EN_BEFORE = {
    Comparator.OVER: """more than; over; in excess of; upwards of; upward of; above; beyond; greater than; larger than;
        higher than; longer than; older than; exceeding; exceeds; exceed; exceeded; surpassing; surpassed; topping;
        topped; well over; just over; well above; just above; slightly more than; a little over; a little more than;
        slightly over; >; no less than over""",
    Comparator.AT_LEAST: """at least; no fewer than; no less than; not less than; not fewer than; a minimum of;
        minimum of; minimum; minimum: ; as few as; as little as; ≥; > =; starting at""",
    Comparator.UNDER: """less than; fewer than; under; below; just under; well under; smaller than; lower than;
        shorter than; younger than; just below; well below; slightly less than; slightly under; <; little less than""",
    Comparator.AT_MOST: """no more than; not more than; at most; at the most; maximum; a maximum of; maximum of;
        not exceeding; ≤; < =; within; not over; no longer than; no later than; no greater than""",
    Comparator.ALMOST: "almost; nearly; close to; nearing; virtually; approaching; just shy of; not quite; practically",
    Comparator.AS_MANY_AS: "as many as; as much as; up to; as high as; as long as; as far as; as large as; up to about",
    Comparator.ABOUT: """about; around; roughly; approximately; approx; approx .; approximate; circa; c .; ca .; some; ~; ≈;
        an estimated; estimated; estimated at; in the region of; something like; perhaps; more or less; somewhere around;
        on the order of; of the order of; the order of""",
    Comparator.EXACT: "exactly; precisely; only; just; a total of; merely; all; all of; a further; another; an additional",
}
_EN_AFTER = {
    Comparator.AT_LEAST: """or more; or older; or over; or above; and over; and above; and older; and up; and more; plus; +; at least;
        or higher; or longer; or greater; minimum""",
    Comparator.AT_MOST: "or less; or fewer; or younger; or under; and under; and younger; at most; maximum; or lower; max",
    Comparator.ABOUT: "or so; more or less; approximately",
}

_EN_ENDS = """
a an the this that these those another my your his her its our their whose each every either neither both such same
i you he she it we they me him us them who whom which what when where why how while whereas because since as than
of in on at by for with without within from to into onto upon over under above below between among amongst through
throughout during before after against about around across along behind beside besides beyond despite except inside
outside near off out past per plus toward towards until till up down via like unlike versus vs amid
and or but nor so yet if unless although though whether
is are was were be been being am has have had having do does did will would shall should can could may might must
not no never also only just even still already often usually sometimes once again ago later earlier apart away back
together there here then now thus therefore however moreover instead respectively annually yearly daily weekly monthly
today yesterday tomorrow tonight altogether overall each alone total
"""
_EN_VERBS = """
arose ate beat became began bent bet bit bled blew bought broke brought built burnt burst came cast caught chose clung
cost crept cut dealt died drank drew drove dug fed fell felt fled flew forbade forgot fought found froze gave got grew
held hid hit hung hurt kept knew laid led left lent lost made meant met paid put ran rang read rode rose said sang sank
sat saw sent set shook shot shrank shut slept slid sold sought spent split spoke spread sprang stole stood struck stuck
swam swept swore swung taught thought threw told took tore underwent understood voted went withdrew woke won wore wrote
wounded killed injured arrested displaced dead missing hurt born
live lives living lived work works remain remains go goes come comes make makes take takes get gets give gives
say says see sees want wants need needs include includes belong belongs exist exists speak speaks become becomes
appear appears attend attends occur occurs happen happens involve involves contain contains represent represents
require requires follow follows begin begins begun leave leaves arrive arrives consist consists vary range ranges
begun broken brought chosen done driven eaten fallen flown forgotten given gone grown hidden known proven ridden risen
seen shown spoken stolen struck sworn taken thrown torn woken worn written
earlier later ago old long wide tall high deep away
"""

ENGLISH = FigureWords(
    before=_phrases(_EN_BEFORE),
    after=_phrases(_EN_AFTER),
    within=word_set("within"),
    to=word_set("to through"),
    between=word_set("between"),
    between_and=word_set("and to"),
    from_=word_set("from"),
    either=word_set("or"),
    ranging=word_set(
        "range ranges ranged ranging vary varies varied varying anywhere aged ages lasting lasts last lasted takes take "
        "took differ differs spanning estimates estimated anything somewhere sentences sentence"
    ),
    to_needs_from=False,
    to_one=word_set("to"),
    out_of=(
        (("out", "of", "every"), True),
        (("out", "of"), True),
        (("of", "every"), True),
        (("in", "every"), True),
        (("in", "each"), True),
        (("in",), False),
    ),
    of=word_set("of"),
    times=word_set("times"),
    multiples={
        word: Decimal(value)
        for words, value in (
            ("doubled doubling", "2"),
            ("tripled trebled tripling trebling", "3"),
            ("quadrupled quadrupling", "4"),
            ("quintupled", "5"),
            ("halved halving", "0.5"),
            ("twofold", "2"),
            ("threefold", "3"),
            ("fourfold", "4"),
            ("fivefold", "5"),
            ("sixfold", "6"),
            ("sevenfold", "7"),
            ("eightfold", "8"),
            ("ninefold", "9"),
            ("tenfold", "10"),
        )
        for word in words.split()
    },
    multiples_of={"double": Decimal(2), "triple": Decimal(3), "twice": Decimal(2), "thrice": Decimal(3)},
    occasions=word_set("twice thrice"),
    nothing=word_set("none"),
    single=word_set("single"),
    couple=word_set("couple"),
    several=word_set("several"),
    few=word_set("few"),
    one_day_after=word_set("in for within than least about of after only just took last lasts lasted lasting per every almost "
                       "nearly before by to"),
    one_unit_after=word_set("than over under within almost nearly about around for just least lasted lasting took takes take "
                         "last lasts roughly approximately only exactly barely every once twice wait waits waited waiting spend spends "
                         "spent spending need needs needed require requires required"),
    one_unit_inside=word_set("in after"),
    one_unit_before=word_set("before after prior later earlier ago into long away late early apart passed passes elapsed"),
    told_of=word_set("of in when where that which with like and"),
    numbering=word_set(
        "no nos nr section sections chapter chapters page pages p pp article articles art arts paragraph paragraphs para "
        "volume vol figure fig scene verse route highway interstate resolution amendment version annex appendix clause "
        "footnote directive regulation psalm"
    ),
    designators=word_set(
        "number numbers part table act line motorway road street avenue room flight channel type class grade phase stage "
        "level group unit district ward platform gate track rule title windows formula apollo boeing airbus bowl zone episode season pier lot block apartment apt suite "
        "box question step item exhibit bus model mark mk note issue category cat tier "
        "protocol convention case bill sector studio stand court dock berth lane exit junction "
        "building floor grid element isotope process team squadron division brigade battalion regiment company psalm "
        "day game match round heat race lap test war wars agenda sonata symphony opus op concerto piano psalms "
        "size vitamin omega hepatitis sdg goal objective target option plan strategy hypothesis theorem equation schedule "
        "point chromosome factor stadium arena terminal bank radio tv bbc itv cnn fox area wing crew command precinct"
    ),
    scoring=word_set(
        "won win wins winning lost lose loses losing beat beats beating defeated defeating defeat drew draw draws drawn "
        "score scored score-line scoreline lead led leading victory record tied tie game match final finals semi-final "
        "penalties shoot-out play-offs playoffs overtime"
    ),
    rises=word_set(
        "rose rise rises rising risen fell fall falls falling fallen grew grow grows growing grown increased increase "
        "increases increasing decreased decrease decreases decreasing dropped drop drops dropping declined decline declines "
        "declining jumped jump jumps surged surge climbed climb climbs gained gain gains lost shrank shrink shrunk slipped "
        "slid plunged plummeted tumbled soared advanced up down cut cuts reduced reduce reduces reducing reduction boosted "
        "raised raising lowered added expanded contracted edged improved swelled inflated depreciated appreciated slumped"
    ),
    particles=word_set("up down"),
    with_particle=word_set(
        "make makes made making take takes took taken taking pick picks picked picking set sets setting end ends ended ending sum "
        "sums summed summing wind winds wound use uses used using eat eats ate eaten eating give gives gave given giving hold "
        "holds held holding put puts putting pay pays paid buy buys bought buying split splits "
        "break breaks broke broken breaking divide divides divided carve carved soak soaks soaked swallow swallows swallowed "
        "gobble gobbles gobbled snap snaps snapped sweep sweeps swept mop mopped hoover hoovered gather gathers gathered round "
        "rounds rounded rack racks racked free frees freed tie ties tied lock locks locked line lines lined back backs backed "
        "sign signs signed call calls called open opens opened fill fills filled dig digs dug clean cleaned clear cleared "
        "cough coughed stump stumped blow blew blown show shows showed shown turn turns turned build builds built add adds "
        "close closes closed shut shuts shutting tear tears tore torn strike strikes struck burn burned burnt lay lays laid "
        "knock knocks knocked gun gunned shoot shoots write wrote written vote voted water watered"
    ),
    sums=word_set("add adds added adding sum sums summed"),
    rise_nouns=word_set(
        "increase increases rise rises growth decrease drop drops decline declines reduction fall cut cuts jump gain gains "
        "loss losses surge hike slump improvement raise discount swing faster slower greater larger smaller bigger stronger "
        "weaker"
    ),
    change_links=word_set("by of a an in"),
    more=word_set("more less fewer higher lower larger smaller bigger greater faster slower longer shorter cheaper taller "
              "heavier lighter stronger weaker richer poorer better worse above below up down"),
    not_one_before=word_set("no the this that every any each which another some only first last next other either neither "
                        "someone which's such a an what good bad new old big small right wrong same many"),
    fixed={
        "one": word_set("way off sided time on stop size man liner eyed night another up"),
        "two": word_set("way faced fold bit time tier"),
        "three": word_set("dimensional way"),
        "first": word_set("time"),
    },
    every=word_set("every each"),
    people=word_set("people persons children kids women men adults anyone those everyone voters students workers players girls "
                "boys teenagers residents citizens patients"),
    adjective_endings=(),
    ordered=word_set(
        "first second third fourth fifth sixth other latter better lower upper eastern western northern southern east west "
        "north south former back front early late earlier later top bottom left right outer inner final last next previous "
        "opening closing latin jewish french current fiscal each every this that the old new my his her their our own "
        "same following preceding"
    ),
    rank_before=word_set("ranked ranks ranking rank finished finishing finish placed placing seeded came comes come standing"),
    rank_after=word_set("place position rank seed ranked spot"),
    rank_in=word_set("league standings table rankings championship world nation conference division poll"),
    aged=word_set("aged age ages"),
    aged_links=word_set("of from between"),
    old=word_set("old olds older"),
    of_age=("of", "age"),
    ends=word_set(_EN_ENDS),
    verbs=word_set(_EN_VERBS),
    verb_endings=("ed",),
    no_verbs=word_set("need seed feed weed speed breed reed deed creed shed sled hundred greed bleed watershed moped thoroughbred"),
    doing=("ing",),
    determiners=word_set("the a an this that these those his her its their our my your all each every both"),
    not_counted=word_set("more less fewer other others another additional further extra even respectively"),
    copulas=word_set("is are was were be been being has had have reached totalled totaled numbered stands stood hit hits "
                 "remains remained became exceeded exceeds equals equalled at of to became amounted amounts came"),
)  # fmt: skip

_RU_BEFORE = {
    Comparator.OVER: "более; более чем; свыше; больше; больше чем; больше, чем; более, чем; выше; старше; чуть более; чуть больше; >",
    Comparator.AT_LEAST: """не менее; не меньше; как минимум; минимум; по меньшей мере; по крайней мере; не менее чем;
        не ниже; ≥""",
    Comparator.UNDER: "менее; менее чем; меньше; меньше чем; ниже; младше; <; чуть менее; чуть меньше",
    Comparator.AT_MOST: "не более; не больше; не более чем; максимум; не свыше; не выше; в течение; ≤",
    Comparator.ALMOST: "почти; без малого; едва ли не; практически; чуть ли не",
    Comparator.AS_MANY_AS: "до; вплоть до; порой до; аж до; целых",
    Comparator.ABOUT: "около; примерно; приблизительно; порядка; где-то; ориентировочно; ~; ≈; приблизительно в; примерно в",
    Comparator.EXACT: "ровно; только; лишь; всего; всего лишь; в общей сложности; еще; ещё",
}
_RU_AFTER = {
    Comparator.AT_LEAST: "и более; и больше; или более; или больше; и старше; +",
    Comparator.AT_MOST: "и менее; или менее; или меньше",
}
_RU_ENDS = """
и или но а да не ни же ли бы что чтобы как когда если где который которая которое которые которых которого которым
в во на с со к ко от до из у о об обо по за под над при для без через между перед про после среди около против вокруг
из-за из-под кроме вместо ради сквозь
он она оно они его ее её их ему ей им мы вы я нас вас этот эта это эти этого этой этих тот та те того той тех
был была было были есть будет будут является являются является стал стала стали составляет составляют составил составила
составило составили достиг достигла достигло достигли может могут мог могла могли также уже еще ещё только лишь всего
более менее свыше почти примерно назад тому
"""

RUSSIAN = FigureWords(
    before=_phrases(_RU_BEFORE),
    after=_phrases(_RU_AFTER),
    within=frozenset(),
    to=word_set("до"),
    between=word_set("между"),
    between_and=word_set("и"),
    from_=word_set("от с"),
    either=word_set("или"),
    ranging=word_set("от"),
    to_needs_from=True,
    to_one=word_set("к"),
    out_of=((("из", "каждых"), True), (("из",), False), (("на",), False)),
    of=frozenset(),
    times=word_set("раз раза разы"),
    multiples={
        word: Decimal(value)
        for words, value in (
            ("вдвое двукратно удвоился удвоилась удвоилось удвоились удвоил", "2"),
            ("втрое утроился утроилась утроилось утроились", "3"),
            ("вчетверо", "4"),
            ("впятеро", "5"),
        )
        for word in words.split()
    },
    multiples_of={"дважды": Decimal(2), "трижды": Decimal(3)},
    occasions=word_set("дважды трижды"),
    nothing=frozenset(),
    single=frozenset(),
    couple=word_set("пара пару пары"),
    several=word_set("несколько нескольких"),
    few=frozenset(),
    one_day_after=frozenset(),
    one_unit_after=frozenset(),
    one_unit_inside=frozenset(),
    one_unit_before=frozenset(),
    told_of=frozenset(),
    numbering=word_set("№ статья статьи статье раздел глава главы главе страница стр пункт параграф"),
    designators=word_set(
        "номер часть том таблица рис рисунок "
        "рейс кабинет комната дом квартира корпус школа автобус маршрут тип класс группа этап уровень серия сезон версия "
        "резолюция отряд платформа павильон цех аудитория канал"
    ),
    scoring=word_set("выиграл выиграла выиграли проиграл проиграла проиграли победил победила победили счет счёт счетом счётом "
                 "обыграл обыграла обыграли ничья матч"),
    rises=word_set(
        "вырос выросла выросло выросли рост роста снизился снизилась снизилось снизились упал упала упало упали увеличился "
        "увеличилась увеличилось увеличились увеличил увеличила уменьшился уменьшилась сократился сократилась сократилось "
        "сократились подорожал подорожала подешевел выросший возрос возросла возросло возросли повысился повысилась"
    ),
    particles=frozenset(),
    with_particle=frozenset(),
    sums=frozenset(),
    rise_nouns=word_set("больше меньше выше ниже быстрее медленнее дороже дешевле чаще реже сильнее"),
    change_links=word_set("на"),
    more=word_set("больше меньше выше ниже быстрее медленнее дороже дешевле чаще реже сильнее"),
    not_one_before=word_set("ни этот эта это еще ещё"),
    fixed={},
    every=word_set("каждые каждый каждую каждое"),
    people=word_set(
        "мужчина мужчины женщина женщины мужчину женщину житель жителя жительница жителей парень девушка мальчик девочка "
        "рабочий учитель учительница врач водитель рыбак моряк студент студентка школьник школьница пенсионер турист "
        "спортсмен футболист актер актёр актриса певец певица писатель юноша старик ребенок ребёнок сын дочь"
    ),
    adjective_endings=("ую", "юю", "ая", "яя", "ой", "ей"),
    ordered=word_set(
        "первая первой первую вторая второй вторую третья третьей третью четвертая четвертой четвёртой последняя последней "
        "другая другой другую"
    ),
    rank_before=word_set("занял заняла заняли занимает"),
    rank_after=word_set("место места месте самый самая самое самым самой по"),
    rank_in=frozenset(),
    aged=word_set("возрасте возраст возраста"),
    aged_links=word_set("от"),
    old=frozenset(),
    of_age=(),
    ends=word_set(_RU_ENDS),
    verbs=word_set("погибли погибло погиб ранены ранено живут живет живёт бежали покинули приехали прибыли вышли стали стало"),
    no_verbs=frozenset(),
    verb_endings=("лся", "лась", "лось", "лись", "ли", "ло", "ла", "ют"),
    doing=(),
    determiners=word_set("всех всего всей этого этой этих его ее её их"),
    not_counted=word_set("больше меньше"),
    copulas=word_set("составляет составляют составил составила составило составили достиг достигла достигло было был была — –"),
)  # fmt: skip

FIGURE_WORDS: Mapping[str, FigureWords] = {"en": ENGLISH, "ru": RUSSIAN}
