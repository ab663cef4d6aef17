"""The small words around names: what may stand inside one, what precedes one, what is capitalised without being one.

Tables only, in English and Russian; ``finding`` and ``matching`` read with them.
"""

from __future__ import annotations

from facts.reading.word_sets import word_set

INSIDE = word_set(
    "de del della di da das do dos du des la le les van von der den ter ten zu zur af av bin ibn al el y e d l"
)
"""Particles inside a person's name, in small letters."""

JOINING = word_set("of the for &")
"""Words inside the name of a body or place, in small letters: Council of Europe."""

NOT_NAMES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec
    am pm ad bc ce bce tv dvd
    понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    """
)
"""Capitalised words that are no names."""

TITLES = word_set(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady king queen prince princess pope rev reverend captain capt
    colonel col general gen major maj sergeant sgt lieutenant lt admiral adm president vice-president prime minister
    premier chancellor secretary senator sen sens representative rep reps congressman congresswoman governor gov mayor
    judge justice ambassador commissioner chairman chairwoman director deputy detective sheriff attorney speaker
    spokesman spokeswoman coach vice chief executive officer assistant
    г-н г-жа президент премьер премьер-министр министр канцлер генерал профессор доктор посол губернатор мэр
    """
)
"""Words before a person's name that are not part of it."""

BEFORE_NAMES = TITLES | word_set(
    """
    saint st father sister brother chair former the spokesperson
    gospodin g zha prezident premer ministr kantsler general professor doktor posol gubernator mer
    """
)
"""The same for comparing, folded: what is dropped in front of a name."""

OFFICES = word_set(
    """
    affairs state defence defense finance justice interior health education economy trade transport treasury energy
    commerce agriculture culture labour labor development security
    """
)
"""What a title may be "of" or "for"; a name can follow: the Secretary of State Ada Bell."""

COMMON_LAST = word_set(
    """
    agency army association authority avenue bank bay board bridge bureau castle cathedral center centre church city
    club college commission committee company conference corporation council country county court democrats department
    district federation festival force forces foundation fund government group guard harbour harbor hall hospital
    house institute international island islands kingdom lake league library line ministry mountain mountains museum
    nation nations navy network news north office organization organisation park parliament party police port post
    press prize program programme project province republic republicans research river road school sea security
    service services shipping society south square state states station street studies team theatre times tower town
    tribunal trust union united university valley village war water west east world jr sr junior senior ii iii
    """
)
"""A last part that many names share: it says nothing of which is meant."""

COMMON_FIRST = word_set(
    """
    a about above according across additionally after afterwards again against all almost along already also although
    always amid among an and another any anyone anything appropriately are around as asked at away back be because been
    before behind being below beneath besides between beyond both but by can case certainly certain could critics
    despite did do does doing don't during each earlier early either else enough especially even eventually ever every
    everyone everything evidence except experts far few finally first firstly five following for formally former
    fortunately four from further furthermore given had has have having he hello hence her here hers hey high his how
    however hundreds i if ignoring images in indeed inside instead into ironically is it its just last late later
    lately least less let let's like likely little local long looking lots made mainly make many maybe me meanwhile
    members men might millions mine more moreover most mostly much multiple must my nearly neither never nevertheless
    new next nine no nobody none nonetheless nor not note nothing now nowadays observers obviously of off officials
    often oh ok okay old on once one only onto open opponents or original other others otherwise our out outside over
    own part particularly parts past people per perhaps please police possibly previously prior probably public put
    quite rather really recent recently regarding reports residents right roughly same say says second secondly seven
    several shall she should similarly simply since six so some somebody someone something sometimes somewhat soon
    sources still subsequently such supporters survivors sure ten than thanks that that's the their them then there
    there's therefore these they third thirdly this those though thousands three through throughout thus till to today
    together tomorrow tonight too toward towards twice two ultimately under unfortunately unless unlike until up upon
    us use usually very villagers wait was we we're well were what what's whatever when whenever where whereas wherever
    whether which while who who's whoever whom whose why will with within without witnesses women workers would wow yeah
    year years yes yesterday yet you your yours
    am any wanna did didn't isn't aren't wasn't can't couldn't won't wouldn't shouldn't hasn't haven't hadn't doesn't
    tell show give find name list explain describe define compare
    а без более больше бы был была были было быть в вам вас ведь весь во вот все всего всех всё вы где да даже для до
    его ее её если есть еще ещё же за здесь и из или им их к как какая какие какой каких когда кого кому которые
    который кто куда ли лишь между меня мне многие мой мост мы на над надо нам нас наш не него нее неё нет ни никто но
    ну о об однако одна один он она они оно от откуда очень перед по под после потом потому почему при про раз с сам
    свой себя сегодня сейчас сколько со согласно так также такие такой там те тем теперь то тогда тоже только том тот
    три ты у уже хотя чего чей чем через что чтобы эта эти это этого этот я
    """
)
"""Words that open sentences and are no names there."""

HEADS = COMMON_LAST | word_set(
    """
    academy alliance assembly bishop chamber coalition confederation congress convention dean duke earl faculty gulf
    isle institution ministry order organisation palace queen king republic school society strait straits sultanate
    treaty department bureau ministries feast knights league battle siege diocese convent mount cape
    """
)
"""Capitalised words after which "of" goes on with the name."""
