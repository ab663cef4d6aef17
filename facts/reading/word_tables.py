"""Two closed tables of words: those that carry no subject, and English forms that no stemmer brings together.

Own lists. A word that can be a name, a month or an acronym in lower case (us, may, will, it) is only a stop word where
its loss hurts less than its weight would. This file only holds; ``words`` reads with it.
"""

from __future__ import annotations

STOP_WORDS: frozenset[str] = frozenset(
    """
    a an the this that these those such
    i me my mine we our ours you your yours he him his she her hers it its they them their theirs
    myself himself herself itself themselves one ones
    who whom whose what which when where why how whos whats whens wheres hows
    am is are was were be been being do does did done doing have has had having
    can could shall should will would might must
    and or nor but if then than so because as while though although whether
    of at by for with about against between into through during to from in out on off over under
    up down upon within without toward towards onto per via among amongst around near since until till
    not no yes very too also just only even still ever there here
    dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant couldnt wont wouldnt
    please tell know give let u r wat wen wich ppl supposed suppose meant before after
    и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по ее мне было вот от меня о из ему
    когда кто чем чего кого кем ком кому чему где куда откуда почему зачем сколько какой какая какое какие какого какому
    каким каком какую каких какими который которая которое которые которого которой которую которых которым котором
    это этот эта эти этого этой этому этом этих ли ни или бы был была были быть есть будет нет для при про под над между
    до после без через об обо ко их им ими них нее него нем ней мы нас вас вам вами себя свой своя свое свои своего своей
    тот та те того той тем том тех уже еще тоже также только очень если чтобы хотя пока ну
    должен должна должно должны может могут мог могла могли могло можно нужно надо больше
    """.split()
)

GENERIC_WORDS: frozenset[str] = frozenset(
    """
    people person persons thing things way ways kind kinds type types sort part parts number numbers amount place places
    time times area group groups member members work see saw seen use used get got make made go went come came become
    became take took taken give gave name named call called tell told think thought consider considered ask asked want
    need total different many main new old first last overall various several other another some any all each every
    человек люди людей людям людьми раз часть число количество место время сделать сделал стать стал назвать называть
    """.split()
)
"""Words that so many sentences have that sharing one says little: they weigh half and never carry a match alone."""

ASKING_WORDS: frozenset[str] = frozenset(
    """
    how many much mny meny mamy amny manny muhc mcuh hwo hw long often far tall high deep wide heavy fast hot cold big
    large thick old ago times what which wat wich when wen whn wehn whne hwen calendar exact actual specific
    percent percentage percentages per cent proportion share fraction portion number amount figure quantity count total
    age duration length size year years month months week weeks day days hour hours minute minutes second seconds decade
    decades century centuries date dates time season weekday money
    take takes took taken taking place happen happens happened happening occur occurs occurred occurring
    last lasts lasted cost costs weigh weighs weighed measure measures measured
    сколько скольких сколькими скока скок скольк какой какая какое какие какого какому каким каком какую каких какими
    каков какова каково каковы процент процента проценту процентов проценте доля доли долю часть части количество числа
    число числе году год года годах годы веке век века столетии десятилетии десятилетия месяце месяц день дата дату часу
    час время лет месяцев недель дней часов минут времени долго часто далеко давно раз возрасте размер именно
    когда кагда кода произошел произошла произошло произошли случился случилась случилось случились состоялся состоялась
    состоялось состоялись
    """.split()
)
"""Words that only ask, where they stand in the asking part of a question; elsewhere they are words like others."""

_FORMS = """
    arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; begin began begun;
    bend bent; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought;
    build built; burn burnt; buy bought; catch caught; choose chose chosen; cling clung; come came; creep crept;
    deal dealt; dig dug; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten;
    fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flew flown;
    forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten;
    give gave given; go went gone; grind ground; grow grew grown; hang hung; hear heard; hide hid hidden; hold held;
    keep kept; kneel knelt; know knew known; lay laid; lead led; learn learnt; leave left; lend lent; lie lain;
    light lit; lose lost; make made; mean meant; meet met; overcome overcame; overthrow overthrew overthrown; pay paid;
    ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold;
    send sent; shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung;
    sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; speed sped; spend spent; spin spun;
    spring sprang sprung; stand stood; steal stole stolen; stick stuck; strike struck stricken; strive strove;
    swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take took taken; teach taught;
    tear tore torn; tell told; think thought; throw threw thrown; undergo underwent undergone;
    understand understood; undertake undertook undertaken; wake woke woken; wear wore worn; weave wove woven; weep wept;
    win won; withdraw withdrew withdrawn; withstand withstood; write wrote written;
    man men; woman women; child children; foot feet; tooth teeth; goose geese; mouse mice; person people persons;
    life lives; wife wives; wolf wolves; leaf leaves; half halves; knife knives; crisis crises; basis bases;
    analysis analyses; thesis theses; datum data; medium media; phenomenon phenomena; criterion criteria;
    nucleus nuclei; bacterium bacteria; species;
    die died dies dying death dead deaths; bear born birth; lose loss losses; fly flight flights;
    high height; long length; wide width; deep depth; strong strength; hot heat
"""

# Nouns that stand for their verb or adjective ("died" asks for "death") are taken together too.
IRREGULAR: dict[str, str] = {
    form: base for base, *forms in (row.split() for row in _FORMS.split(";")) for form in forms
}
