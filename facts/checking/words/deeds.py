"""Sorts of deeds: who names a treaty has not signed it, and what served meals did not lead them.

No table has every verb that a claim may put in the place of a source's. What can be told is that two verbs which are both known
are of no common sort. Sorts are wide, a verb can be of several, and one that is in none is of any. This file knows nothing of
sentences.
"""

from __future__ import annotations

from types import MappingProxyType

from facts.reading.words import fold, stem

_SORTS = (
    # words, votes, thoughts
    "say said tell told announce announced declare declared state stated claim claimed report reported warn warned admit admitted insist"
    " insisted argue argued reveal revealed explain explained mention mentioned add added note noted predict predicted promise promised"
    " call called name named describe described publish published write wrote written publicise emphasise stress stressed hint hinted"
    " suggest suggested propose proposed recommend recommended ask asked demand demanded accuse accused blame blamed complain complained",
    "sign signed agree agreed conclude concluded seal sealed ink inked accept accepted approve approved adopt adopted ratify ratified reach"
    " reached strike struck negotiate negotiated enter entered endorse endorsed pass passed vote voted decide decided back backed finalise"
    " finalised settle settled close closed",
    "reject rejected refuse refused decline declined veto vetoed deny denied dismiss dismissed overturn overturned oppose opposed block"
    " blocked forbid forbade ban banned prohibit prohibited condemn condemned criticise criticised",
    "see saw seen regard regarded consider considered view viewed call called name named think thought believe believed feel felt perceive"
    " perceived rate rated say said tell told respond responded answer answered find found describe described fear feared look deem deemed judge judged count counted cite cited",
    "know knew known learn learned hear heard understand understood recognise recognised recognize recognized realise acknowledge acknowledged"
    " accept accepted admit admitted",
    "praise praised welcome welcomed thank thanked honour honoured award awarded celebrate celebrated reward rewarded",
    "ask asked survey surveyed poll polled question questioned interview interviewed respond responded answer answered",
    # beginning and ending
    "begin began begun start started open opened launch launched found founded establish established create created introduce introduced"
    " inaugurate inaugurated form formed initiate initiated set mount mounted unleash unleashed break broke commence commenced erupt go went",
    "end ended finish finished close closed stop stopped cease ceased dissolve dissolved abolish abolished disband disbanded scrap scrapped"
    " lift lifted cancel cancelled terminate terminated expire expired dismantle dismantled shut liquidate liquidated complete completed"
    " abort aborted drop dropped halt halted disappear disappeared vanish vanished",
    "change changed alter altered revise revised review reviewed reassess reassessed amend amended reconsider reconsidered renew renewed"
    " rework reworked adjust adjusted replace replaced reform reformed rethink",
    # making and breaking
    "build built construct constructed erect erected make made produce produced design designed raise raised manufacture manufactured develop"
    " developed rebuild rebuilt restore restored repair repaired extend extended assemble assembled",
    "destroy destroyed demolish demolished raze razed wreck wrecked sink sank sunk burn burned burnt ruin ruined flatten flattened gut gutted"
    " tear tore torn wipe wiped lose lost perish perished collapse collapsed",
    "damage damaged harm harmed hit strike struck crack cracked break broke broken fracture shatter shattered scratch dent hurt flood flooded",
    "injure injured wound wounded hurt harm harmed hospitalise",
    "kill killed die died perish perished drown drowned murder murdered shoot shot execute executed slay slain claim claimed cost fall fell"
    " fallen",
    "attack attacked invade invaded raid raided bomb bombed shell shelled storm stormed assault assaulted strike struck hit fire fired shoot"
    " shot enter entered march marched cross crossed launch launched move moved seize seized fight fought occupy occupied",
    "displace displaced flee fled drive drove driven expel expelled evict evicted uproot uprooted exile exiled leave left escape escaped"
    " evacuate evacuated deport deported chase chased force forced put run ran abandon abandoned quit rout go went gone lose lost",
    # going and giving
    "go went gone come came arrive arrived travel travelled move moved sail sailed fly flew ride rode drive drove walk walked reach reached"
    " enter entered cross crossed return returned leave left depart departed withdraw withdrew withdrawn pull pulled head headed transport"
    " transported ship shipped carry carried retreat retreated set pass passed visit visited march marched climb climbed land landed",
    "send sent give gave given donate donated supply supplied deliver delivered provide provided ship shipped hand handed grant granted lend"
    " lent deploy deployed post posted station stationed dispatch dispatched transfer transferred offer offered contribute contributed place"
    " placed put distribute distributed serve served",
    "buy bought purchase purchased acquire acquired import imported get got receive received obtain obtained take took taken procure"
    " order ordered bring brought win won secure secured land landed gain gained",
    "sell sold export exported auction auctioned trade traded ship shipped market",
    "own owned hold held have had possess possessed control controlled keep kept belong run ran manage managed guard guarded occupy occupied"
    " govern governed administer administered operate operated patrol patrolled dominate dominated",
    "cost pay paid spend spent invest invested charge charged fund funded finance financed sink sank sunk put price priced swallow swallowed",
    "earn earned make made bring brought take took raise raised collect collected yield yielded gain gained",
    "impose imposed introduce introduced implement implemented put set order ordered issue issued apply applied enforce enforced rule ruled"
    " grant granted hand handed slap adopt adopted place placed take took decide decided",
    # more, less, how long
    "rise rose risen grow grew grown increase increased climb climbed jump jumped surge surged soar soared expand expanded double doubled triple"
    " tripled swell swelled multiply multiplied go went leap shoot shot rocket rocketed skyrocket spike spiked import imported explode exploded",
    "fall fell fallen drop dropped decrease decreased decline declined shrink shrank shrunk sink sank slump slumped dwindle dwindled halve"
    " halved lose lost reduce reduced cut plunge plunged go went slip slipped down",
    "last lasted take took taken run ran span spanned endure endured continue continued extend extended stretch stretched go went drag dragged"
    " remain remained stay stayed live lived",
    "live lived reside resided stay stayed remain remained dwell dwelt inhabit inhabited settle settled house housed",
    "weaken weakened diminish diminished wane waned shrink shrank shrunk decline declined fade faded lose lost erode eroded decrease decreased",
    # people and work
    "win won lose lost beat defeat defeated triumph triumphed prevail prevailed take took top topped",
    "lose lost fail failed trail trailed suffer suffered",
    "appoint appointed elect elected hire hired promote promoted name named choose chose chosen pick picked become became succeed succeeded"
    " employ employed recruit recruited take took",
    "resign resigned retire retired quit dismiss dismissed sack sacked fire fired oust ousted step stepped leave left remove removed suspend"
    " suspended expel expelled ban banned",
    "arrest arrested detain detained jail jailed imprison imprisoned sentence sentenced convict convicted charge charged seize seized catch"
    " caught summon summoned",
    "free freed release released rescue rescued save saved liberate liberated acquit acquitted pardon pardoned",
    "meet met visit visited host hosted attend attended join joined gather gathered welcome welcomed talk talked see saw",
    "hold held stage staged host hosted organise organised conduct conducted carry carried run ran train trained drill drilled practise"
    " practised exercise exercised take took perform performed celebrate celebrated mark marked have had",
    "find found discover discovered detect detected spot spotted notice noticed uncover uncovered see saw identify identified locate located"
    " test tested measure measured trace traced record recorded observe observed",
    "work worked serve served employ employed engage engaged help helped assist assisted labour toil",
    "apologise apologised apologize apologized regret regretted excuse",
    "support supported favour favoured back backed trust trusted help helped defend defended protect protected ally",
    "rely relied depend depended trust trusted count counted lean leaned bank",
    "watch watched observe observed stand stood look looked witness witnessed ignore ignored wait waited",
    "include included contain contained comprise comprised consist consisted cover covered count counted number numbered have had total"
    " totalled hold held",
    "skip skipped miss missed omit omitted forget forgot forgotten neglect neglected ignore ignored drop dropped fail failed",
    "play played perform performed sing sang star starred appear appeared",
    "teach taught study studied learn learned train trained graduate graduated",
    "eat ate drink drank cook cooked feed fed bake baked serve served",
    "marry married wed wedded divorce divorced engage engaged",
    "bear bore born",
)  # fmt: skip


_VAGUE = frozenset(
    map(
        stem,
        "lose lost leave left fall fell fallen hit strike struck drop dropped cut pass passed run ran raise raised turn turned break broke"
        " hold held keep kept put drive drove driven cover covered see saw seen face faced mark marked carry carried take took taken make made"
        " claim claimed call called move moved go went gone come came get got have had set bring brought stand stood do did fly flew flown".split(),
    )
)
"""Verbs that are said of most deeds, and tell none apart."""


def _table() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, sort in enumerate(_SORTS):
        for word in sort.split():
            found.setdefault(stem(fold(word)), set()).add(number)
    return {word: frozenset(sorts) for word, sorts in found.items()}


_SORTS_OF = MappingProxyType(_table())


def are_of_one_sort(one: str, other: str) -> bool:
    """Say whether two stems may be verbs of one sort of deed; one that is in no sort may be of any.

    >>> [are_of_one_sort(stem("signed"), stem(word)) for word in ("concluded", "served", "penned")]
    [True, False, True]
    """
    mine, theirs = _SORTS_OF.get(one), _SORTS_OF.get(other)
    return mine is None or theirs is None or not mine.isdisjoint(theirs)


def is_known(verb: str) -> bool:
    """Say whether a stem is of a verb whose sorts are known."""
    return verb in _SORTS_OF and verb not in _VAGUE
