"""Words that say the same of an event where a claim is checked, and are too loose to search by: suspended for banned.

A question must not be answered with what only resembles it; a claim has its names, its date or figure, and every other word
besides, so that a looser word is enough for one of them. Groups of our own, from general knowledge of how news and town
histories are retold; what stands in one row may stand for each other. No opposites. This file only holds and looks up.
"""

from __future__ import annotations

from types import MappingProxyType

from facts.reading.words import fold, stem

_GROUPS = """
    construction work works
    suspend suspended ban banned bar barred exclude excluded disqualify disqualified
    crash crashed fall fell accident pile-up collision crashing tumble
    held run hold ran stage staged organise organised take took place
    cancel cancelled call called off drop dropped scrap scrapped abandon abandoned
    postpone postponed delay delayed put back defer deferred
    win won take took victory triumph winner winning capture captured claim claimed beat
    finish finished complete completed reach reached end ended
    come came finish finished place placed rank ranked
    ride rode ridden cycle cycled travel travelled drive drove run
    lead led head headed run ran manage managed direct directed chair chaired preside president chairman director
    president chairman chairwoman chair head leader
    boss chief director manager head executive
    spokesman spokeswoman spokesperson representative
    predecessor before earlier
    successor follow followed succeed succeeded replace replaced
    organise organised run ran arrange arranged host hosted
    found founded establish established set start started create created begin began launch launched form formed
    build built construct constructed erect erected raise raised put up building construction
    open opened inaugurate inaugurated unveil unveiled launch launched start started begin began
    close closed shut shutdown closure closing stop stopped cease ceased end ended
    rebuild rebuilt reconstruct restore restored renovate renovated refurbish modernise modernised overhaul overhauled convert converted repair repaired
    demolish demolished pull pulled tear tore torn knock knocked raze razed destroy destroyed dismantle dismantled
    burn burned burnt destroy destroyed fire blaze gut gutted
    sink sank sunk founder foundered go went down wreck wrecked lost
    buy bought purchase purchased acquire acquired take took over get got
    sell sold auction auctioned
    fetch fetched sell sold
    cost price pay paid spend spent bill worth expense expenditure amount sum
    pay paid give gave hand handed spend spent contribute contributed fund funded finance financed cover covered bear bore put invest invested
    raise raised collect collected gather gathered donate donated
    earn earned get got receive received make made paid pay wage salary salaries
    award awarded give gave receive received get got grant granted win won prize
    prize award money sum reward
    fine fined penalty penalise penalised
    sue sued lawsuit court claim action proceedings
    demand demanded claim claimed want wanted ask asked seek sought call called require required
    offer offered propose proposed
    reject rejected refuse refused turn turned decline declined dismiss dismissed
    accept accepted agree agreed approve approved back backed vote voted
    decide decided vote voted resolve resolved choose chose
    agree agreed settle settled deal agreement
    promise promised pledge pledged vow vowed announce announced commit committed
    examine examined inspect inspected check checked look investigate investigated test tested
    find found discover discovered detect detected spot spotted identify identified come came across notice noticed
    inquiry investigation probe enquiry
    alarm alert siren
    question questioned interview interviewed hear heard
    treat treated care admit admitted
    patient patients people
    injure injured hurt wound wounded
    die died kill killed death perish perished dead lose lost drown drowned victim victims fatality toll
    live lived inhabit reside population inhabitant inhabitants resident residents home people
    work worked employ employed staff worker workers employee employees job labour
    staff employee employees workforce personnel worker workers
    hire hired employ employed take took recruit recruited
    leave left quit resign resigned depart departed step stepped retire retired
    move moved relocate relocated transfer transferred shift shifted resettle resettled rehouse
    evacuate evacuated move moved
    send sent ship shipped dispatch dispatched deliver delivered shipment shipments delivery deliveries consignment
    bring brought carry carried take took transport transported move moved haul
    carry carried transport transported
    visit visited come came see saw attend attended visitor visitors guest guests attendance spectator
    attend attended watch watched come came turn present spectator spectators crowd visitor
    audience spectator spectators crowd viewers
    strike struck walkout stop stopped stoppage
    pupils students schoolchildren children
    baby babies infant infants newborn newborns child children
    teach taught teacher teachers
    house houses home homes dwelling dwellings flat flats
    grow grew rise rose increase increased climb climbed go went jump jumped swell swelled expand expanded reach reached
    fall fell drop dropped decrease decreased decline declined shrink shrank go went sink sank slump slumped
    double doubled twice
    halve halved half
    cut shorten shortened reduce reduced trim trimmed
    extend extended lengthen lengthened prolong
    measure measured long length stretch
    weigh weight heavy
    tall high height
    wide width broad
    deep depth
    fast speed quick
    old age aged
    contain contained hold held have keep house store comprise include
    seat seats capacity hold held room accommodate
    produce produced make made turn out manufacture output production build built
    output production
    export exported sell abroad
    supply supplied provide provided deliver power feed
    use used employ need
    last lasted take took continue continued go went
    stay stayed remain remained hold held serve served
    serve served work worked hold held act
    play played perform performed
    name named call called title dub
    write wrote publish author
    design designed draw drew plan architect planned conceive
    plan planned design
    invent invented develop developed
    paint painted picture painting
    show showed display exhibit exhibited
    vote voted ballot poll election referendum favour
    turnout participation took part vote voted
    elect elected vote choose chose win
    appoint appointed name named make made become became take took office
    marry married wedding wife husband spouse
    born birth native
    storm gale hurricane tempest
    flood flooded inundate submerge submerged drown
    break broke burst rupture collapse collapsed give way
    collapse collapsed fall fell give cave
    damage damaged destroy hit wreck
    rescue rescued save saved
    catch caught arrest arrested seize seized detain
    steal stole theft robbery rob robbed
    plant planted tree sow
    dig dug excavate excavated
    cross crossed span bridge pass passed climb
    connect connected link linked join joined
    electrify electricity power
    season year edition
    edition year race tour
    race tour event competition
    team squad side
    rider cyclist competitor
    club association society
    member members join
    expert specialist
    study report survey
    survey poll ask asked question respondent
    money fund cash
    deficit loss shortfall
    profit surplus
    debt debts owe owed
    budget cost finance
    income revenue takings earnings
    share portion part percentage
    joint joints pipe
    ticket admission entry entrance fee
    free charge
    visitor tourist guest
    begin began start started open opened commence launch first
    end ended finish finished close closed
    repair repaired fix mend repairs renovation
    road street route way
    town city place
    river stream
    police officer
    soldier troops
    doctor physician medic
    nurse nurses
    beds bed
    ward unit department
    mother parent
    wrong error mistake fault faulty defective
    abandon abandoned give up drop dropped quit
    early first
    wait waited waiting queue
    satisfied happy content pleased
    sack sacked dismiss dismissed fire fired
    beat defeat defeated win won
    margin ahead behind gap
    behind after later
    average mean
    injury wound
    offensive attack assault push advance operation invasion incursion strike raid onslaught war
    drill drills exercise exercises manoeuvre manoeuvres training
    soldier soldiers troop troops forces army military contingent servicemen
    peacekeeper peacekeepers peacekeeping contingent mission
    withdrawal withdraw withdrew withdrawn pullout pull-out retreat retreated departure exit leave left pull pulled
    deploy deployed deployment send sent station stationed dispatch dispatched
    truce ceasefire armistice
    fighting battle clash clashes combat skirmish hostilities
    flee fled flight escape escaped exodus leave left driven drive drove displace displaced evacuate evacuated expel expelled
    front frontline frontlines
    weapon weapons arms
    shell shelled shelling bombard bombarded bomb bombed fire fired firing
    blockade siege cut closed closure
    seize seized capture captured occupy occupied take took taken
    dissolve dissolved disband disbanded abolish abolished
    agreement deal pact accord treaty contract arrangement
    influence clout leverage sway power weight grip
    position standing role status place
    actor player power
    signal signals sign indicate indicates mark show shows
    shrink shrinking shrank diminish diminishing dwindle dwindling wane waning decline declining weaken weakening weaker fade fading lose losing reduce reducing
    strengthen strengthening stronger grow growing reinforce reinforced
    subject subjected victim victims suffer suffered undergo underwent
    clause provision article stipulation paragraph
    review reviewed revisit revisited reassess reassessment reconsider reconsidered revise revised rethink reexamine look
    rely relied depend depended reliance dependence reliable dependable
    fake fakes faked forgery forgeries forged counterfeit
    prolong extension extend extended renew renewed renewal
    expire expired expires run runs ran out end ends lapse lapsed
    impose imposed implement implemented introduce introduced apply applied order ordered put enforce enforced
    measure measures step steps action actions
    summon summoned call called
    ambassador envoy diplomat
    protest complaint objection
    threat danger menace risk
    blame blamed fault accuse accused charge charged responsible responsibility
    recognise recognised recognize recognized acknowledge acknowledged
    aid help assistance relief support supplies
    court tribunal judges
    talks negotiations dialogue meeting discussions conversations
    relation relations relationship ties
    leader leaders president presidents heads leadership
    government authorities administration officials leadership
    parliament lawmakers deputies assembly
    bill law act legislation
    forbid forbade forbidden ban banned prohibit prohibited outlaw outlawed
    import imported buy bought purchase purchased
    export exported sell sold ship shipped
    chip chips semiconductor semiconductors
    car cars vehicle vehicles truck trucks
    train rail railway
    mend repair repaired repairs fix fixed maintenance overhaul
    necessities goods supplies basics essentials
    famine hunger starvation
    region area territory province
    alternative substitute replacement instead
    emphasise emphasised emphasize emphasized stress stressed underline underlined highlight highlighted
    suggest suggested hint hinted imply implied
    apologise apologised apologize apologized apology sorry
    move moved moving drift drifted drifting shift shifted turn turned
    maintain maintained stay stayed staying
    loyal loyalty faithful
    passive idle inactive
    quiet quietly silent silently
    safety security protection
    protect protected safeguard safeguarded defend defended guard guarded
    guarantee guaranteed ensure ensured secure secured
    monitor monitored observe observed watch watched supervise supervised oversee oversaw
    goal aim purpose task
    ready readiness prepared willing willingness
    propose proposed offer offered put forward suggest suggested
    decision decide decided choice
    gas fuel
    pipeline pipe
    own owned owns hold holds held possess
    main major big large biggest largest
    important significant considerable
    witness testimony testimonies account accounts
    village villages settlement
    return returned go went back
    allow allowed let permit permitted enable enabled
    refuse refused reject rejected decline declined
    demand demanded call called require required
    violate violated breach breached break broke
    fulfil fulfilled fulfill honour honoured comply complied observe observed
    ongoing current present
    citizen citizens national nationals
    rally protest demonstration march
    journalist reporter correspondent
    newspaper paper outlet media
    minister secretary
"""


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in _GROUPS.splitlines():
        stems = {stem(fold(word)) for word in row.split()}
        for word in stems:
            found.setdefault(word, set()).update(stems - {word})
    return {word: frozenset(others) for word, others in found.items()}


_SAME = MappingProxyType(_table())


def retold_by(word: str) -> frozenset[str]:
    """Return the stems by which the word of a claim may be retold.

    >>> stem("suspended") in retold_by(stem("banned"))
    True
    """
    return _SAME.get(word, frozenset())
