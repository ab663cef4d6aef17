"""The verbs that report what somebody says or holds: their forms, what may follow them, and what they say of the speaker.

A closed lexicon, in English and in Russian. The classes follow the usual division of reporting verbs in the study of
news language: neutral ones (say, note), committal ones that commit the speaker (claim, insist, promise), evaluative
ones that judge somebody (blame, praise) and weak ones that hedge or hold a view (suggest, believe). The verb is
always shown with a statement, so a class is never the last word. This file knows nothing of sentences: which use of
"states" is the verb is decided where it stands (``facts.reading.statements.verb_groups``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from types import MappingProxyType

from facts.values import VerbClass


class Frame(Enum):
    """What may stand behind a verb as what is reported."""

    CLAUSE = auto()
    """A clause, with "that" or bare: said (that) it rained."""
    QUOTE = auto()
    """Words in quotation marks, before or behind: "Go," she sighed."""
    TOLD = auto()
    """An addressee and then a clause or a quotation: told reporters (that) it rained."""
    OBJECT = auto()
    """A thing: criticised the plan, called for calm."""
    TO = auto()
    """An infinitive: promised to go."""
    TOLD_TO = auto()
    """An addressee and an infinitive: urged them to go."""
    NAMED = auto()
    """A thing and what it is called: called the plan a mistake, described it as late."""


class Form(StrEnum):
    BASE = "base"
    THIRD = "third person"
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A verb with what may follow. ``particle`` belongs to it: "call" with "for" is another verb than "call"."""

    lemma: str
    verb_class: VerbClass
    frames: frozenset[Frame]
    particle: str = ""
    by_documents: bool = False
    """Whether only documents do it when it takes a clause: the poll shows that."""
    by_speakers: bool = False
    """Whether its subject must look like somebody who speaks: measures, too, underscore things."""
    nounlike: bool = False
    """Whether its base and third person are at least as often nouns: claims, reports, states."""


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A word as a form of a verb. A regular past is its participle too."""

    verb: ReportingVerb
    forms: frozenset[Form]


_FRAMES = {
    "c": Frame.CLAUSE,
    "q": Frame.QUOTE,
    "o": Frame.TOLD,
    "n": Frame.OBJECT,
    "i": Frame.TO,
    "p": Frame.TOLD_TO,
    "a": Frame.NAMED,
}

# lemma[+particle]:frames[:past[/participle]]; D marks what documents do, H what needs somebody who speaks, * what is as
# often a noun.
_ENGLISH: Mapping[VerbClass, str] = {
    VerbClass.NEUTRAL: """
        say:cq:said tell:opq:told state:cq* note:cqn* add:cq announce:cqni report:cqn* write:cq:wrote/written
        explain:cq describe:a mention:cn* reply:cq* respond:cq answer:cq* comment:q* observe:cq remark:cq* declare:cqni
        confirm:cqn reveal:cqn disclose:cqn tweet:cqn* post:cq* testify:cqn:testified recall:cqn* continue:q
        conclude:cq ask:qcp wonder:cq recount:cqn cite:n quote:q* emphasise:cqn emphasize:cqn stress:cqn* underscore:cnH
        underline:cnH highlight:nH* point+out:cqn point+to:nH show:cnD*:showed/shown find:cD:found indicate:cqn
        learn:c:learned sing:q:sang/sung shout:cq* cry:q:cried whisper:cq* chant:cq* joke:cq* quip:cq* sigh:q laugh:q*
        smile:q* nod:q  go+on:q:went/gone repeat:cqn reiterate:cqn relay:cqn agree:ci
        acknowledge:cqn concede:cq admit:cqn:admitted decide:ci rule:cq* read:q*:read tell+of:n speak+of:n:spoke/spoken
        talk+about:n* refer+to:n:referred sum+up:q:summed put+it:q:put chime+in:q interject:q  counter:cq* retort:cq
        elaborate:q proclaim:cqn   notify:o:notified inform:o brief:o* message:q* email:qo* text:qo*
        call+in:q   outline:n* clarify:cqn:clarified correct:q* caution:cqo* signal:cnH*
        communicate:cn convey:cn:conveyed express:n voice:n*     discover:c:
        recollect:cq  retell:n:retold    project:c*  cable:q*
         ponder:cq   opine:cq raise+questions:nH raise+concerns:nH raise+doubts:nH yell:cq* scream:cq* exclaim:cq murmur:cq mutter:cq mumble:q
        plead:cqi* beg:qp:begged snap:q:snapped bark:q* growl:q*   announce+plans:i  assure:o
        reassure:o remind:op persuade:opH convince:oH advise:opq instruct:op teach:o:taught
    """,
    VerbClass.COMMITTAL: """
        claim:cqi* insist:cq argue:cq allege:cqn maintain:cq contend:cq assert:cqn affirm:cqn vow:cqi* promise:cqiop*
        pledge:cqin* warn:coqp threaten:ciH swear:cqi:swore/sworn guarantee:cn* deny:cqn:denied demand:cqni* urge:pqnc*
        call+on:p call+upon:p call+for:n order:pc* propose:cnqi advise+against:n recommend:cqn request:cn* want:ip*
        refuse:i* reject:nq support:nH* back:nH* endorse:n oppose:nH advocate:nq* defend:nq champion:n* dispute:nc*
        challenge:npH* encourage:pH exhort:p implore:pq press+for:n push+for:n* lobby+for:n:lobbied argue+for:n argue+against:n
        object+to:n vouch+for:n rule+out:n offer:i* agree+with:n disagree+with:n caution+against:n warn+of:n
        warn+about:n warn+against:n     decline:i* rebut:nq:rebutted
        refute:n forbid:np:forbade/forbidden command:pc* decree:c*  advertise:n boast:cq* brag:cq:bragged
          posit:c:posited profess:cn reaffirm:cn swear+to:n:swore/sworn stipulate:c specify:c:specified
        prohibit:n   admit+to:n:admitted   charge:c*
        invoke:n
    """,
    VerbClass.EVALUATIVE: """
        blame:n* accuse:n criticise:nq criticize:nq condemn:nq praise:nq* apologise:nqi apologize:nqi attack:nH* slam:n:slammed
        blast:n* denounce:nq mock:nq* ridicule:n* dismiss:nq question:ncq* welcome:nq* hail:naH* thank:n* complain:cq
        complain+about:n complain+of:n lament:cnq* regret:cn:regretted lambast:n lambaste:n decry:nq:decried rebuke:nq*
        scold:nq call:aq* label:a* brand:a* dub:a:dubbed  deem:a name:a* congratulate:n celebrate:n admire:n
        insult:n* taunt:nq* belittle:n deride:n chide:nq berate:nq rip:n*:ripped  lash+out:q go+after:n:went/gone
        take+aim+at:n:took/taken rail+against:n speak+out+against:n:spoke/spoken fault:n* characterise:a characterize:a
        portray:a depict:a paint:a  compare:n liken:n  view:a*   protest:cqn*
        object:cq* rave:q* gush:q* scoff:q* sneer:q* fume:q* rage:q* disparage:n* hammer:nH*  tout:n
        applaud:n commend:n salute:n* cheer:n* bemoan:n deplore:n castigate:n chastise:n pillory:n:pilloried
        excoriate:n skewer:n assail:n demonise:n demonize:n smear:n* vilify:n:vilified  laud:n honour:n* honor:n*
    """,
    VerbClass.WEAK: """
        suggest:cq hint:cq* hint+at:n imply:cq:implied think:cq:thought believe:cq feel:c:felt consider:ac suspect:c*
        speculate:cq guess:c* assume:c imagine:c* doubt:c* worry:cq*:worried hope:ci* fear:cn* expect:cip estimate:c*
        predict:cqn forecast:cn*:forecast foresee:cn:foresaw/foreseen anticipate:cn envision:cn reckon:cq surmise:c
        understand:c:understood theorise:c theorize:c hypothesise:c hypothesize:c   wish:ci*
        insinuate:c intimate:c allude+to:n  realise:c realize:c recognise:c recognize:c
         dream+of:n  concur:cq:concurred    contemplate:n
    """,
}

_VOWELS = "aeiou"


def _inflected(lemma: str, past: str, participle: str) -> dict[str, set[Form]]:
    """Return the forms of a verb by word."""
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        third = lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in _VOWELS:
        third = lemma[:-1] + "ies"
    else:
        third = lemma + "s"
    if not past:
        past = (
            lemma + "d"
            if lemma.endswith("e")
            else third.removesuffix("s") + "d"
            if third.endswith("ies")
            else lemma + "ed"
        )
    doubled = past.endswith("ed") and past[:-2] != lemma and past[:-3] == lemma
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) else lemma
    ing = (past[:-2] if doubled else {"begin": "beginn", "forbid": "forbidd"}.get(lemma, stem)) + "ing"
    forms: dict[str, set[Form]] = {}
    for word, form in (
        (lemma, Form.BASE),
        (third, Form.THIRD),
        (past, Form.PAST),
        (participle or past, Form.PARTICIPLE),
        (ing, Form.ING),
    ):
        forms.setdefault(word, set()).add(form)
    return forms


def _verbs() -> dict[str, list[VerbForm]]:
    table: dict[str, list[VerbForm]] = {}
    for verb_class, rows in _ENGLISH.items():
        for row in rows.split():
            head, _, rest = row.partition(":")
            kinds, _, pasts = rest.partition(":")
            lemma, _, particle = head.partition("+")
            marks = kinds.strip("abcdefghijklmnopqrstuvwxyz")
            verb = ReportingVerb(
                lemma,
                verb_class,
                frozenset(_FRAMES[k] for k in kinds if k in _FRAMES),
                particle.replace("+", " "),
                "D" in marks,
                "H" in marks,
                "*" in row,
            )
            past, _, participle = pasts.rstrip("*").partition("/")
            for word, forms in _inflected(lemma, past, participle).items():
                table.setdefault(word, []).append(VerbForm(verb, frozenset(forms)))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry.verb.particle))
    return table


VERBS: Mapping[str, tuple[VerbForm, ...]] = MappingProxyType({word: tuple(forms) for word, forms in _verbs().items()})
"""The English verbs by every one of their forms, in small letters; verbs with a particle first."""


def lookup(word: str) -> tuple[VerbForm, ...]:
    """Return what reporting verbs ``word`` may be a form of; nothing where it is none.

    >>> [(f.verb.lemma, f.verb.verb_class.value) for f in lookup("said")]
    [('say', 'neutral')]
    >>> sorted(f.verb.lemma + " " + f.verb.particle for f in lookup("called"))
    ['call ', 'call for', 'call in', 'call on', 'call upon']
    >>> lookup("walked")
    ()
    """
    return VERBS.get(word.casefold(), ())


def lemma_class(lemma: str) -> VerbClass | None:
    """Return the class of a verb by its lemma; None for a word that is none of ours.

    >>> lemma_class("claim"), lemma_class("walk")
    (<VerbClass.COMMITTAL: 'committal'>, None)
    """
    return next((f.verb.verb_class for f in lookup(lemma) if Form.BASE in f.forms and not f.verb.particle), None)


# --- Russian ---------------------------------------------------------------------------------------------------------

# lemma: forms of the past (m, f, n, pl), present and gerund that news prose has. Aspect pairs share the English-like class.
_RUSSIAN: Mapping[VerbClass, str] = {
    VerbClass.NEUTRAL: """
        сказать: сказал сказала сказало сказали скажет; говорить: говорил говорила говорили говорит говорят говоря;
        сообщить: сообщил сообщила сообщило сообщили сообщил; сообщать: сообщает сообщают сообщал сообщала сообщали;
        заявить: заявил заявила заявило заявили заявив; заявлять: заявляет заявляют заявлял заявляла заявляли;
        отметить: отметил отметила отметило отметили отметив; отмечать: отмечает отмечают отмечал отмечала;
        добавить: добавил добавила добавили добавив; рассказать: рассказал рассказала рассказали;
        рассказывать: рассказывает рассказывают рассказывал; объявить: объявил объявила объявило объявили;
        написать: написал написала написали; писать: пишет пишут писал писала; пояснить: пояснил пояснила пояснили;
        объяснить: объяснил объяснила объяснили; ответить: ответил ответила ответили; спросить: спросил спросила спросили;
        уточнить: уточнил уточнила уточнили; подчеркнуть: подчеркнул подчеркнула подчеркнули подчеркнув;
        подчеркивать: подчеркивает подчеркивают; напомнить: напомнил напомнила напомнили; признать: признал признала признали;
        подтвердить: подтвердил подтвердила подтвердили; указать: указал указала указали; констатировать: констатировал констатировала;
        вспомнить: вспомнил вспомнила вспоминал вспоминает; передать: передал передала передает; решить: решил решила решили
    """,
    VerbClass.COMMITTAL: """
        утверждать: утверждает утверждают утверждал утверждала утверждали утверждая; обещать: обещал обещала обещали обещает пообещал пообещала пообещали;
        настаивать: настаивает настаивают настаивал настаивала; отрицать: отрицает отрицают отрицал отрицала отрицали;
        опровергнуть: опроверг опровергла опровергли; предупредить: предупредил предупредила предупредили; требовать: потребовал потребовала потребовали требовал требовала;
        призвать: призвал призвала призвали призывает; заверить: заверил заверила заверили; гарантировать: гарантировал гарантировала
    """,
    VerbClass.EVALUATIVE: """
        обвинить: обвинил обвинила обвинило обвинили обвиняет обвиняют обвинял; назвать: назвал назвала назвало назвали называет;
        раскритиковать: раскритиковал раскритиковала критиковал критикует; осудить: осудил осудила осудили осуждает;
        похвалить: похвалил похвалила хвалит; извиниться: извинился извинилась извинились; упрекнуть: упрекнул упрекнула упрекает
    """,
    VerbClass.WEAK: """
        считать: считает считают считал считала считали; полагать: полагает полагают полагал полагала;
        думать: думает думают думал думала; предположить: предположил предположила предположили предполагает;
        намекнуть: намекнул намекнула намекнули намекает; надеяться: надеется надеются надеялся; верить: верит верят верил
    """,
}


def _russian() -> dict[str, tuple[str, VerbClass]]:
    table: dict[str, tuple[str, VerbClass]] = {}
    for verb_class, rows in _RUSSIAN.items():
        for row in rows.split(";"):
            lemma, _, forms = row.partition(":")
            for form in (lemma.strip(), *forms.split()):
                table.setdefault(form, (lemma.strip(), verb_class))
    return table


RUSSIAN_VERBS: Mapping[str, tuple[str, VerbClass]] = MappingProxyType(_russian())
"""Lemma and class of the Russian verbs by their forms, in small letters, with е for ё."""
