"""The groups of words that questions and prose use for the same thing, as rows to read and to review.

Own lists, written from general knowledge of the language of news and encyclopedias; no word net, no counted data.
A row holds words that may stand for each other. Behind ``>`` stand words that the ones before it may also be said
with, but not the other way round: "publish > issue", for an issue is more often a problem. Words are written in any
form that is read right alone: "founded", for "found" is a form of "find". A line that opens with ``#`` names a topic.

What is kept out: opposites, names, numbers, and words whose stem is also the stem of another everyday word ("depart"
and "department", "author" and "authority", "important" and "import"), unless behind ``>``, where they only find more.
This file knows nothing of sentences; ``facts.reading.synonyms`` turns it into a table of stems.
"""

from __future__ import annotations

# One word in two spellings, and short forms of a word.
SPELLINGS = """
    # British and American
    neighbourhood neighborhood
    centre center
    theatre theater
    fibre fiber
    calibre caliber
    sabre saber
    spectre specter
    defence defense
    offence > offense
    licence license
    programme program
    catalogue catalog
    dialogue dialog
    analogue analog
    grey gray
    plough plow
    mould mold
    moustache mustache
    sulphur sulfur
    aluminium aluminum
    jewellery jewelry
    aeroplane airplane > plane
    artefact artifact
    archaeology archeology
    encyclopaedia encyclopedia
    mediaeval medieval
    anaemia anemia
    leukaemia leukemia
    haemorrhage hemorrhage
    paediatric pediatric
    foetus fetus
    manoeuvre maneuver
    sceptic skeptic
    cheque > check
    judgement judgment
    enquiry inquiry
    cosy cozy
    pyjamas pajamas
    yoghurt yogurt
    tsar czar
    jail gaol
    analyse analyze
    paralyse paralyze
    stadium stadia
    # short forms
    television tv
    telephone phone
    photograph photo
    refrigerator fridge
    laboratory lab
    examination exam
    mathematics math
    gymnasium gym
    influenza flu
    bicycle bike
    motorcycle motorbike
    advertisement advert
    newspaper > paper
    headquarters hq
    memorandum memo
    veterinarian vet
    champion champ
    dormitory dorm
    hippopotamus hippo
    rhinoceros rhino
    limousine limo
    kilogram kilo kg
    kilometre kilometer km
    metre meter
    litre liter
    centimetre centimeter cm
    millimetre millimeter mm
    hectare ha
    tonne ton
    percent percentage
"""

# One notion in two classes of words (verb, noun, adjective, who does it), and words that news uses as one.
DERIVED = """
    # verb and noun
    die kill fatality
    marry marriage wed
    choose choice
    describe description
    prescribe prescription
    subscribe subscription
    inscribe inscription
    receive reception receipt
    perceive perception
    deceive deception
    conceive conception
    decide decision
    divide division
    invade invasion
    explode explosion
    erode erosion
    conclude conclusion
    include inclusion
    exclude exclusion
    collide collision
    expand expansion
    extend extension
    suspend suspension
    comprehend comprehension
    respond response
    defend defence defense
    attend attendee
    intend intention
    pretend pretence
    permit permission
    admit admission
    submit submission
    transmit transmission
    omit omission
    concede concession
    succeed success
    destroy destruction
    produce production
    reduce reduction
    introduce introduction
    reproduce reproduction
    consume consumption
    resume resumption
    assume assumption
    absorb absorption
    apply application
    multiply multiplication
    qualify qualification
    identify identification
    classify classification
    justify justification
    modify modification
    notify notification
    verify verification
    ratify ratification
    specify specification
    clarify clarification
    unify unification
    certify certification
    fortify fortification
    solve solution
    resolve resolution
    evolve evolution
    dissolve dissolution
    supervise supervision supervisor
    compete competition competitor
    repeat repetition
    oppose opposition opponent
    propose proposition
    impose imposition
    expose exposure
    compose composition
    acquire acquisition
    define definition
    explain explanation
    reveal revelation
    exclaim exclamation
    proclaim proclamation
    maintain maintenance
    retain retention
    detain detention detainee
    abstain abstention
    intervene intervention
    contravene contravention
    abolish abolition
    demolish demolition
    speak speech speaker
    sing song singer
    sell sale seller
    live life alive
    prove proof
    believe belief
    relieve relief
    grieve grief
    advise advice advisor
    practise practice
    grow growth
    weigh weight
    fail failure
    close closure
    seize seizure
    sign signature signatory
    mix mixture
    move movement
    pay payment payer
    treat treatment
    settle settlement settler
    argue argument
    deny denial
    rely reliance reliant
    comply compliance
    occupy occupation
    vary variation
    bury burial
    survive survivor
    discover discovery discoverer
    recover recovery
    deliver delivery
    injure injury
    master mastery
    forge forgery
    rob robbery robber
    conquer conquest conqueror
    rebel rebellion
    bomb bombardment bomber
    compare comparison
    suspect suspicion
    inherit heir
    migrate migrant
    drink beverage
    eat eater
    bleed blood
    feed food
    sit seat
    weave weaver
    contract contractor
    invent inventor
    create creation creator
    elect electoral
    collect collector
    visit visitor
    edit editor
    sail sailor
    act actor actress
    invest investor
    donate donor
    win winner
    write writer > author
    read reader
    build builder
    own owner ownership
    lead leader leadership
    rule ruler
    teach teacher
    drive driver
    play player
    run runner
    swim swimmer
    paint painter
    dance dancer
    farm farmer
    hunt hunter
    fish fisherman fishery
    work worker
    buy buyer
    photograph photography
    employ employee
    smuggle smuggler
    kidnap kidnapper
    judge judgment judgement
    imprison prison
    endanger danger
    enlarge large
    shorten short
    strengthen strong
    weaken weak
    widen wide
    deepen deep
    lengthen long
    heighten high
    # adjective and noun
    poor poverty
    young youth
    free freedom liberty
    true truth
    safe safety
    able ability
    broad breadth
    warm warmth
    hungry hunger
    angry anger
    proud pride
    wealthy wealth
    healthy health
    stable stability
    absent absence
    silent silence
    violent violence
    distant distance
    frequent frequency
    accurate accuracy
    urgent urgency
    brave bravery
    cruel cruelty
    loyal loyalty
    royal royalty
    certain certainty
    real reality
    difficult difficulty
    religious religion
    criminal crime
    famous fame
    glorious glory
    victorious victor
    volcanic volcano
    coastal coast
    solar sun
    lunar moon
    stellar star
    mental mind
    dental tooth
    medical medicine
    financial finance
    commercial commerce
    provincial province
    judicial judiciary
    chemical chemistry chemist
    scientific science scientist
    historic history historian
    economic economy economist
    political politician
    musical musician
    poetic poetry poem poet
    dramatic drama dramatist
    artistic art
    philosophical philosophy
    mathematical mathematician
    geographical geography
    astronomical astronomy
    theatrical theatre theater
    parliamentary parliament
    presidential president
    ministerial minister ministry
    imperial empire emperor
    diplomatic diplomacy
    democratic democracy
    monarch monarchy
    bishop bishopric diocese
    duke duchy
    ally alliance
    journalist journalism
    tourist tourism
    terrorist terrorism
    surgeon surgery surgical
    pharmacist pharmacy
    child childhood
    mother maternal motherhood
    father paternal fatherhood
    genetic gene
    viral virus
    bacterial bacterium
    suburban suburb
    military militarise
    # what news uses as one
    agreement deal treaty pact accord
    ceasefire truce armistice
    refugee displaced
"""

# Words for the same thing, as question and prose choose them.
CLEAR = """
    # begin, last, end
    start begin commence onset outset
    start begin > launch
    end finish conclude cease > terminate
    end finish > complete
    complete finish finalise
    complete accomplish
    stop halt cease
    stop prevent
    continue persist > last
    last > duration endure
    resume restart
    delay postpone defer
    cancel > scrap
    stay remain
    wait await
    expire lapse
    interrupt disrupt
    happen occur
    origin source
    originate stem
    cause trigger provoke
    cause reason
    result outcome consequence
    effect impact
    affect impact influence
    # make, build, change
    build construct erect
    building structure
    rebuild reconstruct restore
    repair fix mend
    restore renovate refurbish
    make produce manufacture
    manufacture fabricate
    create form establish
    founded establish create
    founder creator
    invent devise
    develop devise
    design devise
    change alter modify amend
    convert transform
    replace substitute
    swap exchange
    improve enhance upgrade
    widen expand enlarge
    extend prolong
    expand broaden enlarge
    shrink > contract
    shorten cut
    destroy demolish wreck ruin
    destroy devastate
    damage harm
    damage ruin
    break shatter
    break > violate breach
    breach violate infringe
    collapse crumble
    split divide
    separate divide
    merge unite combine
    merge amalgamate
    unite unify join
    connect link join
    attach fasten
    mix blend
    include contain comprise
    consist comprise
    cover encompass
    surround encircle
    remove delete
    remove eliminate
    vacate > empty
    fill > occupy
    open inaugurate > unveil
    unveil reveal
    close shut
    hide conceal
    keep retain preserve
    save rescue
    preserve conserve
    protect guard shield
    protect safeguard
    # come, go, live
    arrive come reach
    arrive > land
    enter > entry
    entrance entry
    leave exit > withdraw
    leave quit
    leave abandon
    flee escape
    escape > evade
    pull > withdraw
    evacuate > leave flee
    return revert
    travel > go
    move relocate
    move shift
    travel journey trip voyage
    journey trek
    tour trip
    visit tour
    walk march
    cross traverse
    follow pursue
    chase pursue
    climb ascend
    sail cruise
    drive ride
    send dispatch
    send deploy
    send transmit
    carry transport
    transport convey
    spread disseminate
    live reside inhabit dwell
    live > home
    home house residence
    house dwelling
    apartment flat
    migrate emigrate > move
    migrant immigrant
    refugee asylum
    homeless displaced
    locate situate
    location place site
    spot > place
    place site venue
    location > position
    area region zone
    area > size
    territory region
    district borough
    neighbourhood quarter
    border frontier boundary
    border > edge
    edge rim
    middle centre
    top peak
    peak summit
    front > facade
    # give, get, have
    get obtain receive gain
    get acquire
    obtain acquire
    buy purchase acquire
    acquire > takeover
    sell > vend
    provide supply
    grant award
    award prize
    award honour
    prize > trophy
    trophy cup
    donate contribute
    gift present
    gift donation
    offer provide
    distribute > share
    distribute allocate
    allot allocate
    assign allocate
    own possess > hold
    own belong
    property estate
    property > asset
    keep > hold
    need require
    need necessary
    want wish
    want seek
    seek > search
    search hunt
    find discover
    find locate
    detect discover
    detect identify
    lack shortage
    shortage scarcity
    shortage > deficit
    steal theft
    steal > rob
    theft robbery
    thief robber burglar
    loot plunder
    seize capture
    seize confiscate
    capture arrest
    conquer capture
    occupy > capture
    use utilise
    employ > use
    consume > eat
    waste squander
    waste rubbish garbage trash
    spend > expenditure
    lend loan
    # say and think
    say > state
    speak talk
    talk discuss
    discuss > debate
    talks negotiation
    meeting summit
    meeting conference
    meeting session
    conversation talk
    announce declare
    announce > proclaim
    declare proclaim
    announce unveil
    inform notify
    mention cite
    quote cite
    warn caution
    warn alert
    claim allege assert
    allegation accusation
    accuse blame
    accuse > charge
    deny > reject
    refuse reject
    reject > decline
    confirm verify
    admit acknowledge confess
    acknowledge recognise
    promise pledge vow
    promise > guarantee
    guarantee assure
    urge > call
    demand > call
    ask request
    ask inquire
    request appeal
    answer reply respond
    suggest propose
    recommend advise
    recommend suggest
    suggest > indicate
    indicate show
    show display
    show demonstrate
    show exhibit
    show > reveal
    reveal disclose
    explain clarify
    describe portray depict
    call name
    name > nickname
    entitle > name
    title > name
    nickname dubbed
    rename > change
    signify > mean
    praise applaud commend
    criticise condemn
    condemn denounce
    criticise > attack
    complain complaint
    protest demonstrate
    protest rally
    riot unrest
    unrest turmoil
    disturbance unrest
    oppose resist
    disagree > differ
    dispute disagreement
    dispute conflict
    argue quarrel
    agree consent
    agree > accept
    accept > approve
    approve endorse
    approve > adopt pass
    adopt > pass
    support > back
    support endorse
    support > favour
    supporter fan
    supporter backer
    allow permit
    allow enable
    permit > authorise
    permission consent
    ban forbid prohibit
    ban > bar
    ban outlaw
    order command
    order instruct
    order decree
    force compel
    think believe
    think consider
    consider regard
    view opinion
    opinion belief
    idea concept
    idea notion
    plan scheme
    plan intend
    plan > project
    aim objective > goal
    aim > target
    purpose > aim
    hope > expect
    expect anticipate
    predict forecast
    predict foresee
    estimate > reckon
    estimate approximate
    guess > estimate
    calculate compute
    count tally
    decide determine
    decide > rule
    decision ruling
    verdict ruling
    choose select pick
    choose > opt
    choice option
    choose > elect appoint
    appoint nominate
    appoint > name
    elect vote
    election > poll
    election > ballot
    ballot vote
    voter electorate
    referendum plebiscite
    nominate > candidate
    campaign > drive
    learn study
    study research
    researcher scientist
    study examine
    examine inspect
    inspect > check
    investigate probe
    investigate > inquiry
    analyse examine
    test trial
    test examination
    remember recall
    remember commemorate
    commemorate memorial
    memorial monument
    statue sculpture
    understand comprehend
    solve > answer
    see view
    watch view
    watch > observe
    observe > monitor
    monitor > observe
    look > appear
    appear seem
    appear > emerge
    vanish disappear
    invisible unseen
    notice > spot
    listen hear
    feel > emotion
    # power and law
    president > head
    chief > head
    chief leader
    boss chief
    leader > head
    lead head
    ruler monarch
    king monarch
    queen monarch
    throne > crown
    coronation crown
    abdicate > resign
    resign > quit
    dismiss sack
    dismiss > fire
    dismiss remove
    depose oust overthrow
    overthrow topple
    coup putsch
    revolution uprising
    rebellion uprising revolt
    rebellion mutiny
    rebel insurgent
    guerrilla rebel
    premier > prime
    cabinet government
    parliament legislature assembly
    lawmaker legislator
    deputy lawmaker
    law legislation
    law statute
    law > act bill
    legal lawful
    regulation > rule
    law > rule
    reign > rule
    govern > rule
    administer manage
    manage > run
    operate > run
    control > command
    policy > strategy
    strategy plan
    tactic > strategy
    treaty > convention
    treaty > protocol
    agreement > settlement
    agreement arrangement
    agreement > contract
    accord > agree
    sign > conclude
    ratify > approve
    alliance coalition
    alliance bloc
    ally partner
    partner > associate
    member > membership
    join > enter accede
    join > enlist
    accede accession
    independence > sovereignty
    sovereign sovereignty
    autonomy autonomous
    secede secession
    secede > separate
    country nation
    country > state
    nation > state
    republic > country
    citizen > national
    citizenship > citizen
    citizen resident
    people population inhabitant
    people > resident citizen
    people > civilian
    civilian noncombatant
    crowd > people
    tribe clan
    court tribunal
    trial > court
    judge > court
    lawyer attorney
    lawyer barrister solicitor
    prosecutor prosecution
    prosecute > charge
    sue > lawsuit
    lawsuit litigation
    lawsuit > suit
    convict > guilty
    guilty guilt
    sentence > jail
    prison jail
    prison penitentiary
    imprison jail
    jail incarcerate
    imprison > detain
    detain arrest
    detain custody
    prisoner captive
    prisoner inmate
    prisoner detainee
    captive hostage
    free release > liberate
    crime offence
    crime felony
    murder homicide
    murder assassinate
    kill murder
    kill slay
    kill > massacre slaughter
    massacre slaughter
    suicide > kill
    punish > penalty
    penalty > fine
    fraud scam
    fraud swindle
    bribe bribery
    bribe > corruption
    abduct kidnap
    torture > torment
    abuse > mistreat
    mistreat maltreat
    abuse > violation
    police > cop
    detective investigator
    spy espionage
    spy > intelligence
    passport > document
    sanctions embargo
    embargo > ban
    blockade siege
    siege besiege
    blockade > block
    block obstruct
    hinder obstruct impede
    # war and peace
    war conflict
    war > hostilities
    warfare war
    conflict hostilities
    conflict clash
    battle fight combat
    battle clash
    clash fight
    fight struggle
    fighting hostilities
    clash skirmish
    attack assault offensive
    attack > strike raid
    raid > attack
    strike > attack hit
    hit struck
    invade > attack
    incursion invasion
    ambush > attack
    bombardment shelling
    bomb explosive
    explosion blast
    explode detonate
    shoot fire
    shoot gunfire
    weapon arms
    weapon armament
    gun firearm
    gun rifle
    missile rocket
    ammunition munitions
    drone uav
    tank > armour
    warship > ship
    warplane fighter
    fighter combatant
    army military
    army forces
    army troops
    troops forces soldiers
    soldiers servicemen
    soldiers military
    troops military
    militia paramilitary
    mercenary > soldier
    conscript > recruit
    recruit enlist
    conscription > draft
    commander > general
    peacekeeper > troops
    garrison > troops
    fort fortress
    castle fortress
    trench > ditch
    surrender capitulate
    surrender > yield
    disarm disarmament
    disarm > demilitarise
    victory win triumph
    defeat beat
    defeat rout
    beat overcome
    retreat withdraw
    advance > progress
    wound injure
    hurt injure
    injury wound
    casualty > wounded killed
    casualties victims
    victim > killed
    kill > casualty victim
    death > deadly
    death mortality
    death demise
    dead deceased
    deadly lethal fatal
    die perish
    orphan > child
    enemy foe
    enemy adversary
    opponent rival
    opponent adversary
    competitor rival
    threat danger
    threat menace
    danger hazard
    danger peril
    risk danger
    hazard risk
    crisis > emergency
    crisis > catastrophe
    disaster catastrophe
    disaster calamity
    tragedy > disaster
    accident crash
    accident > mishap
    crash collide
    crash > collapse
    humanitarian > aid
    exodus > flee
    exodus > leave
    expel deport
    expel banish
    expel exile
    exile banish
    expulsion expel
    expulsion deport
    # numbers and size without numbers themselves
    increase rise grow
    increase > climb
    rise climb
    rise surge
    surge soar
    increase surge
    increase boost
    raise increase
    raise > hike
    decrease decline fall
    decrease drop
    fall drop
    decrease reduce
    reduce cut
    reduce lower
    lower > cut
    fall plunge
    drop plunge
    decline dwindle
    diminish dwindle
    decrease diminish
    amount sum
    amount quantity
    number > figure
    number > tally toll
    total sum
    total overall
    total > altogether
    average > mean
    median > average
    majority > most
    share > proportion
    proportion ratio
    percentage > proportion
    fraction portion
    part portion
    part section
    piece fragment
    remainder > rest
    big large
    large huge
    huge enormous
    huge vast
    huge massive
    big > huge
    size > area
    size dimension
    big > size
    small little
    small tiny
    small > minor
    tall high
    elevation altitude
    altitude height
    height > elevation
    length > extent
    area extent
    wide broad
    width > breadth
    distance > far
    far > distant
    far distance
    nearby adjacent
    adjacent neighbouring
    weight > mass
    weigh > mass
    heavy > weight
    speed velocity
    fast speed
    fast quick
    fast rapid
    quick rapid
    quick swift
    slow > gradual
    gradual > slow
    volume > capacity
    capacity > seat
    long > duration
    duration > long
    temperature > degree
    hot warm
    cold chilly
    cold > freeze
    wet damp
    dry arid
    old ancient
    old aged
    old elderly
    elderly > pensioner
    former previous
    former ex
    earlier previous
    earlier prior
    previous prior
    recent new
    recent latest
    latest newest
    new modern
    modern contemporary
    current > present
    now current
    simultaneous > concurrent
    final last
    final ultimate
    original initial
    main chief
    main principal
    main major
    chief principal
    main > key
    crucial > key
    crucial vital
    significant > major
    essential necessary
    famous renowned
    famous celebrated
    famous > known
    known > famous
    popular > favourite
    rich wealthy
    rich > affluent
    wealth > fortune
    poor > impoverished
    poverty > impoverished
    expensive costly
    cheap inexpensive
    free > gratis
    strong powerful
    powerful mighty
    weak > fragile
    beautiful pretty
    beautiful lovely
    ugly > hideous
    clean > pure
    dirty filthy
    evil wicked
    worst > bad
    good > excellent
    best > top
    better > superior
    nice pleasant
    happy glad
    happy joyful
    sad > sorrow
    sad unhappy
    afraid scared
    fear afraid
    fear dread
    fear terror
    anger fury
    angry furious
    angry > outrage
    calm quiet
    silent quiet
    loud noisy
    noise > sound
    brave courageous
    courage bravery
    clever smart
    clever intelligent
    stupid > foolish
    strange odd
    strange weird
    unusual > rare
    rare scarce
    common > frequent
    often frequent
    seldom rare
    usual normal
    usual > typical
    ordinary normal
    whole entire
    entire > full
    complete entire
    complete total
    enough sufficient
    sufficient adequate
    correct accurate
    precise exact
    exact accurate
    wrong incorrect
    error mistake
    false untrue
    fake counterfeit
    fake > false
    true > correct
    obvious evident
    clear evident
    clear obvious
    hard difficult
    hard tough
    easy simple
    problem difficulty
    problem trouble
    problem > issue
    same identical
    same > equal
    alike similar
    similar resemble
    different > distinct
    various several
    additional extra
    additional further
    extra > spare
    certain sure
    likely probable
    possible > potential
    perhaps possibly
    almost nearly
    approximately roughly
    together > joint
    joint > common
    alone > single
    # work, money, trade
    work job
    job > occupation
    job profession
    profession > occupation
    job > post position
    post > position
    career > work
    worker employee
    worker labourer
    employee staff
    staff personnel
    staff > employ
    hire > employ
    hire recruit
    hire > rent
    rent lease
    unemployed jobless
    strike > walkout
    union > association
    company firm
    company corporation
    company business
    firm business
    company > enterprise
    enterprise business
    business > trade
    industry > sector
    factory > plant
    factory > mill
    workshop > factory
    shop store
    store > warehouse
    supermarket > shop
    market > bazaar
    client > customer
    consumer > customer
    merchant trader
    trader dealer
    salesman seller
    goods merchandise
    goods > product
    product > item
    item object
    item article
    thing object
    cargo freight
    shipment consignment
    cargo shipment
    trade commerce
    money cash
    money funds
    finance funding
    currency > money
    coin > money
    price cost
    cost > worth
    value worth
    expense expenditure
    fee > charge
    fare > price
    pay > salary wage
    salary wage
    salary pay
    wage pay
    income earnings
    income revenue
    revenue > sales
    profit earnings
    profit > gain
    debt > owe
    loan > borrow
    credit > loan
    mortgage > loan
    tax levy
    tax > duty
    tariff > duty
    budget > spending
    subsidy > grant
    grant subsidy
    scholarship grant
    pension > retirement
    invest > stake
    share stock
    share > stake
    bankrupt bankruptcy
    bankrupt insolvent
    bankruptcy insolvency
    inflation > price
    economy > gdp
    auction > sell
    help aid
    help assist
    aid assistance
    aid > relief
    help > support
    charity > donation
    volunteer > voluntary
    # towns, roads, transport, energy
    city town
    town > settlement
    village > settlement
    village hamlet
    capital > city
    mayor > municipality
    street road
    road highway
    motorway highway
    motorway freeway
    avenue > street
    path trail
    route path
    route > way
    corridor > road route
    bridge > span
    bridge > viaduct
    tunnel > underpass
    railway railroad
    railway rail
    train > rail
    train > locomotive
    metro subway
    metro underground
    tram streetcar
    bus > coach
    car automobile
    car vehicle
    car auto
    truck lorry
    lorry vehicle
    taxi cab
    bike cycle
    cyclist > cycle
    ship vessel
    boat vessel
    ship boat
    ferry > ship
    fleet > navy
    navy naval
    port harbour
    pier jetty
    dock quay
    lighthouse > beacon
    airport airfield
    airline > carrier
    pilot aviator
    aircraft plane
    helicopter chopper
    airplane jet
    spacecraft > spaceship
    astronaut cosmonaut
    satellite > orbit
    rocket > launch
    launch > takeoff
    passenger > traveller
    traveller > tourist
    luggage baggage
    hotel inn
    restaurant > eatery
    pub > bar
    cafe > coffee
    kitchen > cook
    petrol gasoline
    fuel > petrol
    oil petroleum
    gas > pipeline
    pipeline > pipe
    electricity power
    power energy
    blackout outage
    outage > cut
    reactor nuclear
    dam reservoir
    # nature and weather
    weather climate
    rain rainfall
    rain precipitation
    storm tempest
    hurricane cyclone
    hurricane typhoon
    cyclone storm
    hurricane storm
    tornado twister
    wind gale
    storm gale
    snow snowfall
    snow blizzard
    blizzard snowstorm
    fog mist
    thunderstorm thunder
    thunder lightning
    flood inundation
    flood deluge
    drought > dry
    earthquake quake
    earthquake tremor
    earthquake > seismic
    magnitude > strength
    landslide mudslide
    avalanche > snow
    eruption > volcano
    wildfire fire
    fire blaze
    burn blaze
    burn > fire
    fire > burn
    forest wood
    forest woodland
    jungle rainforest
    tree > wood
    hill > mountain
    mountain peak
    mountain > mount
    valley gorge
    gorge canyon
    river stream
    stream > brook
    lake > loch
    pond pool
    sea ocean
    bay gulf
    coast shore
    coast seaside
    beach shore
    island isle
    island islet
    peninsula > cape
    desert > arid
    field meadow
    soil > ground
    land > ground
    land > territory
    plain > steppe
    grassland prairie
    cave cavern
    rock stone
    sand > dune
    glacier > ice
    climate > warming
    environment > ecology
    pollution contaminate
    animal creature
    animal beast
    species > kind
    insect > bug
    dog hound
    dog puppy
    cat kitten
    horse pony
    cow cattle
    sheep lamb
    pig swine
    hen > chicken
    rabbit hare
    frog toad
    snake serpent
    crop harvest
    harvest reap
    farm ranch
    farm agriculture
    farmer > peasant
    peasant > farmer
    grain cereal
    grain wheat
    corn maize
    livestock cattle
    flower blossom
    seed > sow
    grow cultivate
    # body, health
    doctor physician
    doctor medic
    nurse > caregiver
    medic paramedic
    hospital clinic
    hospital > infirmary
    illness disease
    illness sickness
    sick unwell
    disease > ailment
    disease > infection
    epidemic outbreak
    epidemic pandemic
    plague pestilence
    virus > infection
    contagious infectious
    symptom > sign
    cure remedy
    treat cure
    treatment therapy
    medicine drug
    drug > narcotic
    pill tablet
    vaccine jab
    vaccine immunise
    vaccinate inoculate
    surgery > operation
    tumour cancer
    cardiac heart
    lung > pulmonary
    kidney > renal
    belly stomach
    stomach > abdomen
    bone > skeleton
    skull cranium
    skin > dermal
    pregnant pregnancy
    birth childbirth
    newborn baby
    baby infant
    toddler infant
    child kid
    child > minor
    teenager adolescent
    teenager teen
    youth teenager
    adult > grownup
    woman female
    woman lady
    girl > female
    man male
    boy lad
    boy > male
    famine starvation
    starve starvation
    hunger starvation
    hunger famine
    thirst > thirsty
    eat consume
    food meal
    meal > dish
    breakfast > meal
    lunch > meal
    dinner supper
    cook > chef
    cook > prepare
    sleep > asleep
    tired exhausted
    tired weary
    # family
    family household
    family > relative
    family > kin
    ancestor forefather
    descendant offspring
    child offspring
    child > son daughter
    parent > mother father
    mother mum
    mother mom
    father dad
    sibling > brother sister
    grandmother grandma
    grandfather grandpa
    spouse > wife husband
    wife > spouse
    husband > spouse
    marry > bride groom
    divorce > separate
    orphan orphanage
    baptise baptism
    friend companion
    friend pal
    friendship > friend
    colleague > coworker
    gang > mob
    # culture, learning, media
    film movie
    cinema movie
    cinema > film
    premiere debut
    premiere > release
    publish release
    publish > issue print
    release > issue
    broadcast > air
    broadcast transmit
    broadcast > televise
    book novel
    novel fiction
    book > volume
    writer novelist
    biography > life
    autobiography memoir
    poet > verse
    poem verse
    drama > play
    tale story
    story > plot
    fable tale
    legend myth
    article > story
    newspaper daily
    magazine journal
    magazine periodical
    journalist reporter
    journalist correspondent
    media press
    news > report
    headline > title
    interview > conversation
    censor censorship
    radio > broadcast
    picture image
    picture photo
    image photo
    picture painting
    drawing sketch
    portrait > painting
    song tune
    tune melody
    singer vocalist
    band group
    album > record
    concert gig
    orchestra > symphony
    dance ballet
    act perform
    performance show
    actor performer
    artist performer
    role > part
    character > role
    star > celebrity
    audience spectator
    viewer audience
    attendance crowd
    spectator crowd
    festival > fair
    celebrate > mark
    celebration festivity
    anniversary jubilee
    anniversary > celebrate
    holiday vacation
    birthday > born
    ceremony rite
    ritual rite
    tradition > custom
    tradition > heritage
    heritage legacy
    legacy > inherit
    flag banner
    symbol emblem
    emblem badge
    language tongue
    language > speak
    dialect > language
    alphabet script
    letter > alphabet
    translate interpret
    word > term
    motto slogan
    speech > address
    speech lecture
    lecture > talk
    school academy
    school > education
    education schooling
    college > university
    university > college
    pupil student
    pupil schoolchild
    student undergraduate
    graduate > degree
    degree > diploma
    teacher professor
    teacher tutor
    teacher instructor
    teach instruct
    teach > lesson
    lesson class
    course class
    exam test
    grade > mark
    library > archive
    archive > record
    document > file
    document > paper
    museum gallery
    church chapel
    church cathedral
    temple shrine
    mosque > temple
    synagogue > temple
    monastery abbey
    monastery convent
    monk friar
    priest clergy
    priest cleric
    priest clergyman
    pope pontiff
    pope papal
    god deity
    god divine
    god > lord
    holy sacred
    saint holy
    pray prayer
    worship pray
    faith belief
    faith religion
    muslim islam
    jew jewish
    buddhist buddha
    heaven paradise
    hell > inferno
    soul spirit
    ghost spirit
    grave tomb
    cemetery graveyard
    buried grave
    bury > tomb
    funeral burial
    coffin casket
    # science and technology
    science > research
    theory hypothesis
    discovery find
    invention > patent
    patent > invent
    device gadget
    device appliance
    machine device
    engine motor
    tool instrument
    equipment gear
    technology tech
    technique method
    method way
    method approach
    procedure process
    computer pc
    laptop > computer
    software > application
    software > program
    app > application
    programmer developer
    hacker > hack
    hack > breach
    internet web
    internet online
    website site
    website > page
    email mail
    message > text
    user > account
    server > host
    data information
    information info
    knowledge information
    version edition
    version > release
    upgrade update
    update > version
    download > install
    bug error
    error fault
    password > passcode
    phone > mobile
    phone cellphone
    smartphone phone
    camera > lens
    screen display
    satellite > spacecraft
    space > cosmos
    world globe
    earth globe
    world > earth
    global worldwide
    global > international
    eclipse > sun
    comet > asteroid
    asteroid meteor
    metal > alloy
    steel iron
    gold golden
    silver > silvery
    gem jewel
    diamond > gem
    compound > substance
    substance material
    component > ingredient
    component > part
    poison toxin
    toxic poisonous
    mixture blend
    temperature > heat
    radiation radioactive
    ray beam
    colour > shade
    shape > form
    circular > round
    square > plaza
    cube > cubic
    # sport and games
    match game
    match fixture
    contest competition
    competition tournament
    tournament championship
    tournament > cup
    championship > title
    champion titleholder
    league > division
    team > side
    team squad
    team club
    player footballer
    football soccer
    athlete sportsman
    athlete > sport
    coach trainer
    coach > manager
    goal > score
    score > goal
    goalkeeper keeper
    striker forward
    captain skipper
    referee umpire
    foul > penalty
    final > championship
    semifinal > final
    race run
    runner > race
    sprint > race
    stadium arena
    stadium > ground
    pitch field
    gamble bet
    lottery > jackpot
    chess > grandmaster
    toy > plaything
    hobby pastime
    leisure recreation
    # everyday
    clothes garment
    dress gown
    coat jacket
    trousers pants
    shoe boot
    shoe footwear
    hat cap
    bag sack
    box > case
    box container
    bottle > flask
    knife blade
    plate dish
    carpet rug
    sofa couch
    lamp > light
    wall > fence
    fence barrier
    barrier obstacle
    door gate
    gate entrance
    storey > floor level
    phase > stage
    roof > ceiling
    basement cellar
    garage > car
    skyscraper tower
    tower spire
    palace > residence
    mansion > house
    cottage cabin
    hut cabin
    shelter refuge
    shelter > accommodation
    camp > tent
    room chamber
    hall > room
    toilet lavatory
    toilet bathroom
    kind type
    type sort
    kind sort
    category class
    group category
    example instance
    detail particular
    feature characteristic
    characteristic trait
    advantage benefit
    disadvantage drawback
    chance opportunity
    luck fortune
    dream > vision
    attempt try
    effort attempt
    try > effort
    task > duty
    duty obligation
    duty responsibility
    task assignment
    mission task
    mission > expedition
    expedition > voyage
    ability skill
    skill talent
    talent gift
    able capable
    ready prepared
    prepare arrange
    arrange organise
    organise > hold
    host organise
    event incident
    situation circumstance
    condition > term
    period era
    era > age
    era epoch
    moment instant
    schedule timetable
    agenda > schedule
    deadline > limit
    limit restrict
    restriction curb
    ceiling > limit
    standard norm
    criterion standard
    basic fundamental
    basis foundation
    foundation base
    base > headquarters
    headquarters > base
    headquarters > office
    branch > office
    department division
    ministry > department
    agency bureau
    agency > organisation
    organisation association
    organisation > body
    organisation > group
    association society
    committee panel
    committee commission
    council > board
    council > assembly
    delegate representative
    envoy ambassador
    envoy > representative
    ambassador > embassy
    embassy > mission
    representative spokesman
    spokesman spokesperson
    spokeswoman spokesperson
    expert specialist
    expert > analyst
    analyst > expert
    scholar academic
    scholar > scientist
    architect > design
    builder > architect
    baker > bakery
    butcher > meat
    carpenter > wood
    fisherman angler
    sailor seaman
    sailor mariner
    seaman mariner
    pirate piracy
    slave slavery
    slavery > enslave
    servant maid
    noble aristocrat
    noble nobility
    knight > chivalry
    heir successor
    successor > succeed
    predecessor > preceding
    replace > succeed
    explorer expedition
    adventure > expedition
    hero heroine
    tale legend
    fate destiny
    luck > lucky
    accident > accidental
    deliberate intentional
    sudden abrupt
    suddenly > unexpected
    surprise > unexpected
    surprise astonish
    shock > stun
    secret > confidential
    secret hidden
    private > personal
    public > open
    formal > official
    temporary provisional
    temporary interim
    interim provisional
    permanent lasting
    eternal > everlasting
    constant steady
    stable steady
    flexible > elastic
    empty vacant
    crowded packed
    rural countryside
    countryside > country
    urban > city
    local > municipal
    foreign overseas
    foreign abroad
    foreigner > alien
    stranger > unknown
    unknown unidentified
    anonymous unnamed
    native indigenous
    native aboriginal
    settler colonist
    colonise > colony
    colony > settlement
    discrimination bias
    prejudice bias
    racism racist
    hatred hate
    hate > dislike
    love affection
    respect esteem
    trust confidence
    honest sincere
    shame disgrace
    disgrace scandal
    jealous envy
    lazy idle
    careful cautious
    careless > negligent
    neglect negligence
    polite courteous
    rude > impolite
    cruel brutal
    strict severe
    severe serious
    serious > grave
    harsh severe
    mild gentle
    soft gentle
    boring dull
    funny amusing
    funny humorous
    joke > humour
    laugh laughter
    cry weep
    shout yell
    scream shriek
    whisper murmur
    smile grin
    kiss > embrace
    hug embrace
    touch > contact
    contact > touch
    push shove
    pull drag
    throw toss
    throw hurl
    catch > grab
    jump leap
    hang suspend
    float drift
    sink > submerge
    dive plunge
    dig excavate
    wrap > package
    package parcel
    parcel packet
    load > cargo
    gather assemble
    gather collect
    meet gather
    meet encounter
    crowd mob
    queue > line
    scatter disperse
    rotate revolve
    rotate spin
    turn rotate
    bend curve
    stretch extend
    shake tremble
    vibrate shake
    shine glow
    boil > simmer
    melt thaw
    cool chill
    smell odour
    smell scent
    taste flavour
    drink sip
    smoke > cigarette
    alcohol liquor
"""

# Words that often stand for each other, and as often do not.
LOOSE = """
    # people on the move
    displace flee expel
    displace abandon uproot
    displaced evacuee
    refugee migrant asylum
    refugee > flee displaced
    flee leave
    flee > flight
    exodus > flight
    evacuate rescue
    resettle settle relocate
    shelter accommodation housing
    camp settlement
    population > people resident
    # places and bodies
    city municipality
    town municipality
    municipality commune
    province > state
    province > region territory
    district region
    county district
    country territory
    land country
    homeland country
    hometown > home
    capital > headquarters
    village rural
    suburb outskirts
    headquarters located
    located > lie stand
    located > based
    company manufacturer
    company maker
    brand company
    corporation enterprise
    industry business
    institution organisation
    association federation union
    federation league
    office bureau
    ministry government
    government > authorities
    government > administration
    administration > government
    regime government
    police > officers
    officer > commander
    soldier > fighter
    soldier > serviceman
    troops > contingent
    force contingent
    unit battalion
    brigade battalion
    regiment brigade
    militia fighters
    rebel > militant
    militant fighter
    # events
    happen > place
    occur > place
    outbreak > break
    outbreak begin
    outbreak start
    eruption outbreak
    launch start
    open > begin
    introduce launch
    introduce establish
    inaugurate launch
    end > collapse
    stop end
    stop suspend
    dissolve abolish
    dissolve disband
    abolish end
    abolish repeal
    repeal revoke
    revoke withdraw
    cancel abolish
    fall collapse
    collapse fail
    destroy > bomb
    destruction damage
    hit damage
    attack invade
    attack bomb
    offensive operation
    offensive campaign
    campaign operation
    battle war
    battle siege
    capture take
    occupy > control
    control seize
    win earn
    win > receive
    win award
    award recognise
    win > title
    elect > win
    elect choose
    appoint elect
    appoint become
    become turn
    inaugurate > oath
    succeed follow
    succeed inherit
    replace follow
    resign leave
    retire leave
    retire quit
    graduate > study
    study > attend
    attend enrol
    enrol register
    register record
    educate train
    train prepare
    marry > spouse
    marry > wife
    marry > husband
    kill execute
    kill shoot
    execute hang
    casualties wounded
    arrest imprison
    arrest seize
    arrest charge
    convict > sentence
    jail sentence
    charge accuse
    hearing trial
    investigation trial
    # saying
    say announce
    say claim
    say declare
    say write
    say > note
    say > remark comment
    remark comment
    comment statement
    statement declaration
    statement announcement
    speech > statement
    promise agree
    threaten warn
    blame responsible
    blame fault
    accuse claim
    call describe
    call urge
    call dub
    describe > say
    ask urge
    demand insist
    insist > maintain
    deny refute
    reject oppose
    agree > sign
    agree approve
    pass > law
    vote > pass
    adopt approve
    adopt accept
    propose plan
    plan programme
    project programme
    report announce
    report claim
    report describe
    reveal publish
    reveal show
    predict expect
    expect plan
    estimate > believe
    estimate > figure
    think > estimate
    explain reason
    # making and having
    make create
    make build
    make > form
    make > compose
    create invent
    create develop
    create design
    develop build
    invent discover
    invent develop
    discover identify
    discover reveal
    compose > music
    write publish
    record > release
    direct > film
    star > appear
    star act
    perform > play
    perform sing
    founded start
    establish open
    establish start
    build create
    build design
    construct erect assemble
    sell market
    pay spend
    cost > pay
    spend invest
    cost spend
    invest finance
    get > achieve
    reach achieve
    achieve accomplish
    reach > total
    total number
    number count
    number amount
    number > population
    population > census
    rate > percentage
    rise growth
    increase growth
    increase expand
    decrease shrink
    supply send
    supply equip
    deliver supply
    contain > hold
    use consume
    use apply
    demand require
    lack need
    ban restrict
    ban block
    restrict control
    block close
    cut stop
    block isolate
    # describing
    big great
    large > great
    large major
    great vast
    tall > tower
    long > last
    last > long
    far > kilometre mile
    oldest earliest
    famous > popular
    popular > common
    dangerous unsafe
    fast swift
    powerful influential
    influence power
    influence inspire
    # professions and people
    doctor surgeon
    scientist physicist
    scientist > biologist chemist
    inventor engineer
    architect designer
    writer > journalist
    writer poet
    musician composer
    musician singer
    singer > performer
    painter artist
    sculptor artist
    actor star
    director filmmaker
    filmmaker > film
    producer > film
    politician lawmaker
    politician > minister senator
    president leader
    minister > secretary
    secretary > minister
    premier > minister
    chancellor > minister
    governor > leader
    ruler king
    emperor ruler
    sultan ruler
    monarch emperor
    king emperor
    businessman entrepreneur
    businessman > executive
    entrepreneur founder
    founder > founded
    chairman chair
    chairman president
    director > head
    director manager
    manager > head
    manager boss
    diplomat ambassador
    envoy diplomat
    negotiator diplomat
    criminal offender
    suspect accused
    witness testify
    victim > dead
    survivor victim
    teacher lecturer
    professor lecturer
    student learner
    child infant
    child youth
    teenager young
    resident local
    tourist visitor
    visitor guest
    crew > sailor
    driver > motorist
    explorer traveller
    player > athlete
    coach > head
    rival enemy
    # things
    film cinema
    film > picture
    show programme
    series programme
    series > show
    episode > series
    book work
    novel > work
    song music
    song track
    song single
    track single
    album music
    article > report
    document report
    document text
    treaty > document
    law act
    law bill
    law decree
    constitution law
    right > freedom
    vehicle > truck
    train railway
    road route
    bridge crossing
    ship > tanker
    ship > ferry
    boat > yacht
    plane flight
    plane > airliner
    aircraft > helicopter
    weapon > missile bomb
    weapon > gun
    bullet shot
    bomb missile
    energy fuel
    energy > electricity
    oil > crude
    gas fuel
    electricity energy
    battery power
    hospital medical
    disease virus
    disease epidemic
    infection disease
    illness > infection
    accident disaster
    disaster > earthquake flood
    storm > wind
    weather > temperature
    rain > shower
    mountain > summit
    river > tributary
    lake > reservoir
    sea > coast
    island archipelago
    forest > tree
    farm > field
    crop > plant
    food supplies
    supplies > aid
    aid relief
    aid > convoy
    money finance
    money payment
    currency coin
    tax > revenue
    budget finance
    bank > lender
    salary > earn
    market trade
    trade deal
    trade > export
    school > pupil
    school > student
    university > campus
    university > student
    degree > graduate
    religion church
    church > parish
    temple church
    mosque > minaret
    festival event
    event > ceremony
    tournament event
    match play
    game play
    stadium > venue
    venue > stadium
    olympics > games
    championship > champion
    champion > title
    champion winner
    computer > machine
    software > code
    code program
    website online
    internet network
    data > statistics
    statistic figure
    survey poll
    survey study
    map chart
    anthem song
    house > building
    castle > palace
    palace castle
    fort castle
    monument > statue
    museum > exhibition
    border > line
    checkpoint > border
    crossing > border
    corridor > passage
    road > passage
    peace treaty
    peace > agreement
    crisis > conflict
    violence > clash
    tension > conflict
    negotiation > agreement
    project > build
    mission > spacecraft
    space > orbit
    orbit revolve
    metal > iron
    fuel > diesel
"""
