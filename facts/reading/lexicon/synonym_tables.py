"""The groups of words that questions and prose use for the same thing, as rows to read and to review.

Own lists, written from general knowledge of the language of news and encyclopedias; no word net, no counted data.
A row holds words that may stand for each other. Behind ``>`` stand words that the ones before it may also be said
with, but not the other way round: "publish > issue", for an issue is more often a problem. Words are written in any
form that is read right alone: "founded", for "found" is a form of "find". Behind a colon stand words that each stand
for the first one, and not for each other: "devise: invent develop". A line that opens with ``#`` names a topic.

What is kept out: opposites, names, numbers, and words whose stem is also the stem of another everyday word ("depart"
and "department", "author" and "authority", "important" and "import"), unless behind ``>``, where they only find more.
This file knows nothing of sentences; ``synonyms`` turns it into a table of stems.
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
    complete: accomplish entire
    stop halt cease
    stop prevent
    continue persist > last
    last: final > duration endure
    resume restart
    delay postpone defer
    cancel > scrap
    stay remain
    wait await
    expire lapse
    interrupt disrupt
    happen occur
    origin: source stem
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
    create form establish
    founded establish create
    founder creator
    devise: invent develop design
    change alter modify amend
    convert transform
    replace: substitute > succeed
    swap exchange
    improve enhance upgrade
    widen expand enlarge
    extend: prolong stretch
    expand broaden enlarge
    shrink > contract
    cut: shorten reduce
    destroy demolish wreck ruin
    destroy devastate
    damage: harm ruin
    break: shatter > violate breach
    breach violate infringe
    collapse crumble
    divide: split separate
    merge unite combine
    merge amalgamate
    unite unify join
    connect link join
    attach fasten
    blend: mix mixture
    include contain comprise
    consist comprise
    cover encompass
    surround encircle
    remove: delete eliminate
    vacate: holiday > empty
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
    leave: quit abandon
    escape: flee > evade
    pull: drag > withdraw
    evacuate > leave flee
    return revert
    travel > go tourist
    move: relocate shift
    travel journey trip voyage
    journey trek
    tour: trip visit
    walk march
    cross traverse
    pursue: follow chase
    climb: ascend rise
    sail cruise
    drive ride
    send: dispatch deploy transmit
    transport: carry convey
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
    locate: situate > position
    location place site
    spot > place
    place site venue
    area region zone
    area: extent > size
    territory region
    district borough
    neighbourhood quarter
    border frontier boundary
    border > edge
    edge rim
    middle centre
    peak: top summit mountain
    front > facade
    # give, get, have
    get obtain receive gain
    acquire: get obtain > takeover
    buy purchase acquire
    sell > vend
    provide: supply offer
    grant: award subsidy scholarship
    award: prize honour
    prize > trophy
    trophy cup
    donate contribute
    gift: present donation talent
    distribute: allocate > share
    allocate: allot assign
    own possess > hold
    own belong
    property: estate > asset
    keep > hold
    need: require necessary
    want: wish seek
    seek > search
    search hunt
    find: discover locate discovery
    detect: discover identify investigator
    shortage: lack scarcity > deficit
    steal: theft > rob
    theft robbery
    thief robber burglar
    loot plunder
    capture: seize arrest conquer
    seize confiscate
    occupy > capture
    use > utilise
    employ > use
    consume: eat > customer
    waste squander
    waste rubbish garbage trash
    spend > expenditure
    loan: lend > borrow
    # say and think
    say > state
    talk: speak discuss negotiation conversation
    discuss > debate
    meeting: summit conference session gather encounter
    announce: declare unveil > proclaim
    declare proclaim
    inform: notify data info knowledge
    cite: mention quote
    warn: caution alert
    claim allege assert
    accusation: allegation blame > charge
    deny > reject
    reject: refuse > decline
    confirm verify
    admit acknowledge confess
    acknowledge recognise
    promise pledge vow
    promise > guarantee
    guarantee assure
    urge > call
    demand > call
    ask: request inquire
    request appeal
    answer reply respond
    suggest: propose recommend > indicate
    recommend advise
    show: indicate display demonstrate exhibit performance > reveal
    reveal disclose
    explain clarify
    describe portray depict
    name: call > nickname
    entitle > name
    title > name
    nickname dubbed
    rename > change
    signify > mean
    praise applaud commend
    criticise: condemn > attack
    condemn denounce
    complain complaint
    protest: demonstrate rally
    unrest: riot turmoil disturbance
    oppose resist
    disagree > differ
    dispute: disagreement conflict
    argue quarrel
    agree: consent > accept
    accept > approve
    approve: endorse > adopt pass
    adopt > pass
    support: endorse fan backer > back favour
    allow: permit enable
    permit > authorise
    consent permission
    ban forbid prohibit
    ban: outlaw > bar
    order: command instruct decree
    force compel
    think: believe consider
    consider regard
    view: opinion see watch
    opinion belief
    idea: concept notion
    plan: scheme intend strategy > project
    aim objective > goal
    aim > target
    purpose > aim
    hope > expect
    expect anticipate
    predict: forecast foresee
    estimate: approximate > reckon
    guess > estimate
    compute: calculate pc
    count tally
    decide: determine > rule
    ruling: decision verdict
    choose select pick
    choose > opt elect appoint
    choice option
    appoint: nominate > name
    elect: vote > poll ballot
    vote ballot
    voter electorate
    referendum plebiscite
    nominate > candidate
    campaign > drive
    study: learn research examine
    researcher scientist
    examine: inspect analyse test
    inspect > check
    investigate: probe > inquiry
    test: trial exam
    remember: recall commemorate
    commemorate memorial
    memorial monument
    statue sculpture
    understand comprehend
    solve > answer
    watch > observe
    observe > monitor
    monitor > observe
    look > appear
    appear: seem > emerge
    vanish disappear
    invisible unseen
    notice > spot
    listen hear
    feel > emotion
    # power and law
    president > head
    chief: leader boss main principal > head
    leader > head
    lead head
    monarch: ruler king queen
    throne > crown
    coronation crown
    abdicate > resign
    resign > quit
    dismiss: sack remove > fire
    depose oust overthrow
    overthrow topple
    coup putsch
    revolution uprising
    rebellion uprising revolt
    rebellion mutiny
    rebel: insurgent guerrilla
    premier: debut > prime release
    government: cabinet > rule
    parliament legislature assembly
    lawmaker: legislator deputy
    law: legislation statute legal > act bill rule
    regulation > rule
    reign > rule
    manage: administer > run
    operate > run
    control > command
    policy > strategy
    tactic > strategy
    treaty > convention protocol
    agreement: arrangement > settlement contract
    accord > agree
    sign > conclude
    ratify > approve
    alliance: coalition bloc
    partner: ally > associate
    member > membership
    join > enter accede enlist
    accede accession
    independence > sovereignty
    sovereign sovereignty
    autonomy autonomous
    secede: secession > separate
    country: nation > state
    nation > state
    republic > country
    citizen: resident > national
    citizenship > citizen
    people population inhabitant
    people > resident citizen civilian
    civilian noncombatant
    crowd: attendance spectator packed mob > people
    tribe clan
    court tribunal
    trial > court
    judge > court
    lawyer attorney
    lawyer barrister solicitor
    prosecution: prosecutor > charge
    sue > lawsuit
    lawsuit: litigation > suit
    convict > guilty
    guilty guilt
    sentence > jail
    prison: jail penitentiary captive inmate detainee
    jail: imprison incarcerate
    imprison > detain
    detain: arrest custody
    captive hostage
    free release > liberate
    liberate > free
    crime: offence felony
    murder: homicide assassinate kill
    kill: slay > massacre slaughter casualty victim
    massacre slaughter
    suicide > kill
    punish > penalty
    penalty > fine
    fraud: scam swindle
    bribe: bribery > corruption
    abduct kidnap
    torture > torment
    abuse > mistreat violation
    mistreat maltreat
    police > cop
    spy: espionage > intelligence
    passport > document
    embargo: sanctions > ban
    blockade: siege > block
    siege besiege
    block obstruct
    hinder obstruct impede
    # war and peace
    conflict: war hostilities clash
    war: warfare > hostilities
    battle fight combat
    clash: battle fight skirmish
    fight: struggle hostilities
    attack assault offensive
    attack > strike raid
    raid > attack
    strike: hit > attack walkout
    invade > attack
    incursion invasion
    ambush > attack
    bombardment shelling
    explosive: bomb blast
    explode detonate
    fire: shoot wildfire blaze > burn
    shoot gunfire
    weapon: arms armament
    gun: firearm rifle
    rocket: missile > launch
    ammunition munitions
    drone uav
    tank > armour
    warship > ship
    fighter: warplane combatant
    army: military forces troops
    troops forces soldiers
    soldiers: servicemen military
    military troops
    militia paramilitary
    mercenary > soldier
    conscript > recruit draft
    recruit enlist
    commander > general
    peacekeeper > troops
    garrison > troops
    fortress: fort castle
    trench > ditch
    surrender: capitulate > yield
    disarm: disarmament > demilitarise
    victory win triumph
    defeat: beat rout
    beat overcome
    retreat withdraw
    advance > progress
    wound: injure injury
    injure hurt
    casualty: victims > wounded killed
    victim > killed
    death: mortality demise deceased perish > deadly
    deadly lethal fatal
    orphan: orphanage > child
    enemy: foe adversary
    opponent: rival adversary
    rival competitor
    danger: threat hazard peril risk
    threat menace
    hazard risk
    crisis > emergency catastrophe
    disaster: catastrophe calamity
    tragedy > disaster
    accident: crash > mishap accidental
    crash: collide > collapse
    humanitarian > aid
    exodus > flee leave
    expel: deport banish exile expulsion
    exile banish
    expulsion deport
    # numbers and size without numbers themselves
    increase rise grow
    increase: surge boost raise > climb
    surge: rise soar
    raise > hike
    decrease decline fall
    decrease: drop reduce diminish
    drop: fall plunge
    reduce lower
    lower > cut
    plunge: fall dive
    dwindle: decline diminish
    amount: sum quantity
    number > figure tally toll
    total: sum overall complete > altogether
    average > mean
    median > average
    majority > most
    share: stock > proportion stake
    proportion ratio
    percentage > proportion
    portion: fraction part
    part section
    piece fragment
    remainder > rest
    big: large > huge size
    huge: large enormous vast massive
    size: dimension > area
    small: little tiny > minor
    high: tall altitude > elevation
    altitude elevation
    length > extent duration
    wide: broad > breadth
    distance > far
    far: distance > distant
    adjacent: nearby neighbouring
    weight > mass
    weigh > mass
    heavy > weight
    speed: velocity fast
    fast: quick rapid
    quick: rapid swift
    slow > gradual
    gradual > slow
    volume > capacity
    capacity > seat
    duration > long
    temperature > degree heat
    hot warm
    cold: chilly > freeze
    wet damp
    dry arid
    old: ancient aged elderly
    elderly > pensioner
    previous: former earlier prior
    former ex
    earlier prior
    recent: new latest
    latest newest
    new modern
    modern contemporary
    current: now > present
    simultaneous > concurrent
    final: ultimate > championship
    main: principal major > key
    crucial: vital > key
    significant > major
    necessary essential
    famous: renowned celebrated > known
    known > famous
    popular > favourite
    rich: wealthy > affluent
    wealth > fortune
    poor > impoverished
    poverty > impoverished
    costly: expensive price > worth
    cheap inexpensive
    free > gratis
    powerful: strong mighty electricity energy
    weak > fragile
    beautiful: pretty lovely
    ugly > hideous
    clean > pure
    dirty filthy
    evil wicked
    worst > bad
    good: merchandise > excellent product
    best > top
    better > superior
    nice pleasant
    happy: glad joyful
    sad: unhappy > sorrow
    afraid: scared fear
    fear: dread terror
    anger fury
    angry: furious > outrage
    quiet: calm silent
    loud noisy
    noise > sound
    courageous: brave bravery
    clever: smart intelligent
    stupid > foolish
    strange: odd weird
    unusual > rare
    rare: scarce seldom
    common > frequent
    often frequent
    usual: normal > typical
    normal ordinary
    entire: whole > full
    sufficient: enough adequate
    accurate correct
    exact: precise accurate
    wrong incorrect
    error: mistake bug fault
    false untrue
    fake: counterfeit > false
    true > correct
    obvious evident
    clear: evident obvious
    hard: difficult tough
    easy simple
    problem: difficulty trouble > issue
    same > identical equal
    similar: alike resemble
    different > distinct
    additional: extra further
    extra > spare
    certain sure
    likely probable
    possible: perhaps > potential
    almost nearly
    approximately roughly
    together > joint
    joint > common
    alone > single
    # work, money, trade
    job: work profession > occupation post position
    profession > occupation
    post > position
    career > work
    worker: employee labourer
    staff: employee personnel > employ
    hire: recruit > employ rent
    rent lease
    unemployed jobless
    union > association
    company: firm corporation business > enterprise
    business: firm enterprise > trade
    industry > sector
    factory > plant mill
    workshop > factory
    store: shop > warehouse
    supermarket > shop
    market > bazaar
    client > customer
    trader: merchant dealer
    salesman seller
    product > item
    item: object article
    object thing
    cargo: freight shipment
    shipment consignment
    trade commerce
    money: cash funds
    funding finance
    currency > money
    coin > money
    value worth
    expense expenditure
    fee > charge
    fare > price
    pay: salary wage
    salary wage
    income: earnings revenue
    revenue > sales
    profit: earnings > gain
    debt > owe
    credit > loan
    mortgage > loan
    tax: levy > duty
    tariff > duty
    budget > spending
    subsidy > grant
    pension > retirement
    invest > stake
    bankrupt: bankruptcy insolvent
    bankruptcy insolvency
    inflation > price
    economy > gdp
    auction > sell
    help: aid assist > support
    aid: assistance > relief
    charity > donation
    volunteer > voluntary
    # towns, roads, transport, energy
    town: city > settlement
    village: hamlet > settlement
    capital > city
    mayor > municipality
    road: street highway
    motorway: highway freeway
    avenue > street
    path: trail route
    route > way
    corridor > road route
    bridge > span viaduct
    tunnel > underpass
    railway: railroad rail
    train > rail locomotive
    metro: subway underground
    tram streetcar
    bus > coach
    car: automobile vehicle auto
    lorry: truck vehicle
    taxi cab
    bike cycle
    cyclist > cycle
    ship: vessel boat
    boat vessel
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
    satellite > orbit spacecraft
    launch > takeoff
    passenger > traveller
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
    outage: blackout > cut
    reactor nuclear
    dam reservoir
    # nature and weather
    climate: weather > warming
    rain: rainfall precipitation
    storm: tempest cyclone hurricane gale
    hurricane: cyclone typhoon
    tornado twister
    gale wind
    snow: snowfall blizzard
    blizzard snowstorm
    fog mist
    thunder: thunderstorm lightning
    flood: inundation deluge
    drought > dry
    earthquake: quake tremor > seismic
    magnitude > strength
    landslide mudslide
    avalanche > snow
    eruption > volcano
    burn: blaze > fire
    forest: wood woodland
    jungle rainforest
    tree > wood
    hill > mountain
    mountain > mount
    gorge: valley canyon
    stream: river > brook
    lake > loch
    pond pool
    sea ocean
    bay gulf
    coast: shore seaside
    shore beach
    island: isle islet
    peninsula > cape
    desert > arid
    field: meadow pitch
    soil > ground
    land > ground territory
    plain > steppe
    grassland prairie
    cave cavern
    rock stone
    sand > dune
    glacier > ice
    environment > ecology
    pollution contaminate
    animal: creature beast
    species > kind
    insect > bug
    dog: hound puppy
    cat kitten
    horse pony
    cattle: cow livestock
    sheep lamb
    pig swine
    hen > chicken
    rabbit hare
    frog toad
    snake serpent
    harvest: crop reap
    farm: ranch agriculture
    farmer > peasant
    peasant > farmer
    grain: cereal wheat
    corn maize
    flower blossom
    seed > sow
    grow cultivate
    # body, health
    doctor: physician medic
    nurse > caregiver
    medic paramedic
    hospital: clinic > infirmary
    disease: illness > ailment infection
    illness sickness
    sick unwell
    epidemic: outbreak pandemic
    plague pestilence
    virus > infection
    contagious infectious
    symptom > sign
    cure: remedy treat
    treatment therapy
    drug: medicine > narcotic
    pill tablet
    vaccine: jab immunise inoculate
    surgery > operation
    tumour cancer
    cardiac heart
    lung > pulmonary
    kidney > renal
    stomach: belly > abdomen
    bone > skeleton
    skull cranium
    skin > dermal
    pregnant pregnancy
    birth childbirth
    baby: newborn infant
    infant toddler
    child: kid offspring > minor son daughter
    teenager: adolescent teen youth
    adult > grownup
    woman: female lady
    girl > female
    man male
    boy: lad > male
    starvation: famine starve hunger
    hunger famine
    thirst > thirsty
    meal: food > dish
    breakfast > meal
    lunch > meal
    dinner supper
    cook > chef prepare
    sleep > asleep
    tired: exhausted weary
    # family
    family: household > relative kin
    ancestor forefather
    offspring descendant
    parent > mother father
    mother: mum mom
    father dad
    sibling > brother sister
    grandmother grandma
    grandfather grandpa
    spouse > wife husband
    wife > spouse
    husband > spouse
    marry > bride groom
    divorce > separate
    baptise baptism
    friend: companion pal
    friendship > friend
    colleague > coworker
    gang > mob
    # culture, learning, media
    movie: film cinema
    cinema > film
    publish: release > issue print
    release > issue
    broadcast: transmit > air televise
    book: novel > volume
    novel fiction
    writer novelist
    biography > life
    autobiography memoir
    poet > verse
    poem verse
    drama > play
    tale: story fable legend
    story > plot
    legend myth
    article > story
    newspaper daily
    magazine: journal periodical
    journalist: reporter correspondent
    media press
    news > report
    headline > title
    interview > conversation
    censor censorship
    radio > broadcast
    picture: image photo painting
    image photo
    drawing sketch
    portrait > painting
    tune: song melody
    singer vocalist
    group: band category
    album > record
    concert gig
    orchestra > symphony
    dance ballet
    perform: act actor artist
    role > part
    character > role
    star > celebrity
    audience: spectator viewer
    festival > fair
    celebrate: festivity > mark
    anniversary: jubilee > celebrate
    birthday > born
    rite: ceremony ritual
    tradition > custom heritage
    legacy: heritage > inherit
    flag banner
    emblem: symbol badge
    language: tongue > speak
    dialect > language
    alphabet script
    letter > alphabet
    translate interpret
    word > term
    motto slogan
    speech: lecture > address
    lecture > talk
    school: academy education
    college > university
    university > college
    pupil: student schoolchild
    student undergraduate
    graduate > degree
    degree > diploma
    teacher: professor tutor instructor
    teach: instruct > lesson
    class: lesson course category
    grade > mark
    library > archive
    archive > record
    document > file paper
    museum gallery
    church: chapel cathedral
    temple shrine
    mosque > temple
    synagogue > temple
    monastery: abbey convent
    monk friar
    priest: clergy cleric clergyman
    pope: pontiff papal
    god: deity divine > lord
    holy: sacred saint
    pray: prayer worship
    faith: belief religion
    muslim islam
    jew jewish
    buddhist buddha
    heaven paradise
    hell > inferno
    spirit: soul ghost
    grave: tomb buried
    cemetery graveyard
    bury > tomb
    funeral burial
    coffin casket
    # science and technology
    science > research
    theory hypothesis
    invention > patent
    patent > invent
    device: gadget appliance machine
    engine motor
    tool instrument
    equipment gear
    technology tech
    method: technique way approach
    procedure process
    laptop > computer
    software > application program
    app > application
    developer programmer
    hacker > hack
    hack > breach
    internet: web online
    website: site > page
    email mail
    message > text
    user > account
    server > host
    version: edition > release
    update: upgrade > version
    download > install
    password > passcode
    phone: cellphone smartphone > mobile
    camera > lens
    display screen
    space > cosmos
    world: globe > earth
    globe earth
    global: worldwide > international
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
    component > ingredient part
    poison: toxin toxic
    radiation radioactive
    ray beam
    colour > shade
    shape > form
    circular > round
    square > plaza
    cube > cubic
    # sport and games
    match: game fixture
    competition: contest tournament
    tournament: championship > cup
    championship > title
    champion titleholder
    league > division
    team: squad club > side
    footballer: player soccer
    athlete: sportsman > sport
    coach: trainer > manager
    goal > score
    score > goal
    goalkeeper keeper
    striker forward
    captain skipper
    referee umpire
    foul > penalty
    semifinal > final
    race run
    runner > race
    sprint > race
    stadium: arena > ground
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
    shoe: boot footwear
    hat cap
    sack bag
    box: container > case
    bottle > flask
    knife blade
    plate dish
    carpet rug
    sofa couch
    lamp > light
    wall > fence
    barrier: fence obstacle
    gate: door entrance
    storey > floor level
    phase > stage
    roof > ceiling
    basement cellar
    garage > car
    tower: skyscraper spire
    palace > residence
    mansion > house
    cabin: cottage hut
    shelter: refuge > accommodation
    camp > tent
    room chamber
    hall > room
    toilet: lavatory bathroom
    kind: type sort
    type sort
    example instance
    detail particular
    characteristic: feature trait
    advantage benefit
    disadvantage drawback
    chance opportunity
    luck: fortune > lucky
    dream > vision
    attempt: try effort
    try > effort
    task: assignment mission > duty
    duty: obligation responsibility
    mission > expedition
    expedition: explorer > voyage
    skill: ability talent
    able capable
    prepared: ready arrange
    organise: arrange host association > hold body group
    event incident
    situation circumstance
    condition > term
    era: period epoch > age
    moment instant
    schedule timetable
    agenda > schedule
    deadline > limit
    restrict: limit curb
    ceiling > limit
    standard: norm criterion
    basic fundamental
    foundation: basis base
    base > headquarters
    headquarters > base office
    branch > office
    department division
    ministry > department
    agency: bureau > organisation
    association society
    committee: panel commission
    council > board assembly
    representative: delegate spokesman
    envoy: ambassador > representative
    ambassador > embassy
    embassy > mission
    spokesman spokesperson
    spokesperson spokeswoman
    expert: specialist > analyst
    analyst > expert
    scholar: academic > scientist
    architect > design
    builder > architect
    baker > bakery
    butcher > meat
    carpenter > wood
    fisherman angler
    sailor: seaman mariner
    seaman mariner
    pirate piracy
    slavery: slave > enslave
    servant maid
    noble: aristocrat nobility
    knight > chivalry
    successor: heir > succeed
    predecessor > preceding
    adventure > expedition
    hero heroine
    fate destiny
    deliberate intentional
    sudden: abrupt > unexpected
    surprise: astonish > unexpected
    shock > stun
    secret: hidden > confidential
    public > open
    formal > official
    temporary: provisional interim
    interim provisional
    eternal > everlasting
    steady: constant stable
    flexible > elastic
    empty vacant
    countryside: rural > country
    urban > city
    local > municipal
    foreign: overseas abroad > alien
    stranger > unknown
    unknown unidentified
    anonymous unnamed
    native: indigenous aboriginal
    settler colonist
    colonise > colony
    colony > settlement
    bias: discrimination prejudice
    racism racist
    hate: hatred > dislike
    love affection
    respect esteem
    trust confidence
    honest sincere
    disgrace: shame scandal
    jealous envy
    lazy idle
    careful cautious
    careless > negligent
    neglect negligence
    cruel brutal
    serious > grave
    gentle: mild soft
    boring dull
    funny: amusing humorous
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
    throw: toss hurl
    catch > grab
    jump leap
    hang suspend
    float drift
    sink > submerge
    dig excavate
    wrap > package
    parcel: package packet
    load > cargo
    gather: assemble collect
    queue > line
    scatter disperse
    rotate: revolve spin turn
    bend curve
    shake: tremble vibrate
    shine glow
    boil > simmer
    melt thaw
    cool chill
    smell: odour scent
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
    leave: flee resign retire
    flee > flight
    flee > abandon
    exodus > flight
    evacuate rescue
    resettle settle relocate
    shelter accommodation housing
    camp settlement
    population > people resident census
    # places and bodies
    municipality: city town commune
    province > state region territory
    district: region county
    country: territory land homeland
    hometown > home
    capital > headquarters
    village rural
    suburb outskirts
    located: headquarters > lie stand based
    company: manufacturer maker brand
    corporation enterprise
    industry business
    institution organisation
    association federation union
    federation league
    office: bureau > commander
    government: ministry regime > authorities administration
    administration > government
    police > officers
    soldier > fighter serviceman
    troops > contingent
    force contingent
    battalion: unit brigade
    brigade regiment
    fighters: militia militant
    rebel > militant
    # events
    happen > place
    occur > place
    outbreak: begin start eruption > break
    start: launch founded establish
    open > begin
    launch: introduce inaugurate
    establish: introduce open
    end: stop > collapse
    stop: suspend cut
    abolish: dissolve end repeal cancel
    dissolve disband
    repeal revoke
    revoke withdraw
    collapse: fall fail
    destroy > bomb
    damage: destruction hit
    attack: invade bomb
    offensive: operation campaign
    campaign operation
    battle: war siege
    capture take
    occupy > control
    control: seize restrict
    win: earn award > receive title
    award recognise
    elect: choose appoint > win
    appoint become
    become turn
    inaugurate > oath
    succeed: follow inherit
    follow replace
    retire quit
    graduate > study
    study > attend
    enrol: attend register
    register record
    train: educate prepare railway
    marry > spouse wife husband
    kill: execute shoot
    execute hang
    casualties wounded
    arrest: imprison seize charge
    convict > sentence
    jail sentence
    accuse: charge claim suspect
    trial: hearing investigation
    # saying
    say: announce claim declare write > note remark comment
    comment: remark statement
    statement: declaration announcement
    speech > statement
    agree: promise approve > sign
    threaten warn
    blame: responsible fault
    call: describe urge dub
    describe > say
    urge ask
    demand: insist require
    insist > maintain
    deny refute
    reject oppose
    pass > law
    vote > pass
    adopt: approve accept
    plan: propose programme expect
    programme: project show series
    report: announce claim describe document
    reveal: publish show
    expect predict
    estimate > believe figure
    think > estimate
    explain reason
    # making and having
    create: make invent develop design build
    make: build > form compose
    build: develop design
    invent: discover develop
    discover: identify reveal
    compose: musician > music
    write publish
    record > release
    direct > film
    star: act actor > appear
    perform: sing > play
    construct erect assemble
    market: sell trade
    spend: pay invest cost
    cost > pay
    finance: invest money budget
    get > achieve
    reach: achieve > total
    achieve accomplish
    number: total count amount > population
    rate > percentage
    growth: rise increase
    increase expand
    decrease shrink
    supply: send equip deliver food > aid
    contain > hold
    use: consume apply
    lack need
    ban: restrict block
    block: close isolate
    # describing
    great: big vast
    large: major > great
    tall > tower
    long > last
    last > long
    far > kilometre mile
    oldest earliest
    famous > popular
    popular > common
    dangerous unsafe
    fast swift
    powerful: influential influence battery
    influence inspire
    # professions and people
    doctor surgeon
    scientist: physicist > biologist chemist
    inventor engineer
    designer architect
    writer: poet > journalist
    musician singer
    singer > performer
    artist: painter sculptor
    director: filmmaker manager > head
    filmmaker > film
    producer > film
    politician: lawmaker > minister senator
    president leader
    minister > secretary
    secretary > minister
    premier > minister
    chancellor > minister
    governor > leader
    ruler: king emperor sultan
    emperor: monarch king
    businessman: entrepreneur > executive
    entrepreneur founder
    founder > founded
    chairman: chair president
    manager: boss > head
    diplomat: ambassador envoy negotiator
    criminal offender
    witness testify
    victim: survivor > dead
    lecturer: teacher professor
    student learner
    child: infant youth
    teenager young
    resident local
    visitor: tourist guest
    crew > sailor
    driver > motorist
    explorer traveller
    player > athlete
    coach > head
    rival enemy
    # things
    film: cinema > picture
    series > show
    episode > series
    book work
    novel > work
    song: music track single anthem
    track single
    music album
    article > report
    document text
    treaty: peace > document
    law: act bill decree constitution
    right > freedom
    vehicle > truck
    road: route > passage
    crossing: bridge > border
    ship > tanker ferry
    boat > yacht
    plane: flight > airliner
    aircraft > helicopter
    weapon > missile bomb gun
    shot bullet
    bomb missile
    energy: fuel electricity
    oil > crude
    fuel: gas > diesel
    hospital medical
    disease: virus epidemic infection
    illness > infection
    disaster: accident > earthquake flood
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
    aid: relief > convoy
    money payment
    currency coin
    tax > revenue
    bank > lender
    salary > earn
    trade: deal > export
    school > pupil student
    university > campus student
    degree > graduate
    church: religion temple > parish
    mosque > minaret
    event: festival tournament > ceremony
    play: match game
    stadium > venue
    venue > stadium
    olympics > games
    championship > champion
    champion: winner > title
    computer > machine
    software > code
    code program
    website online
    internet network
    data > statistics
    statistic figure
    survey: poll study
    map chart
    house > building
    castle: palace fort
    monument > statue
    museum > exhibition
    border > line
    checkpoint > border
    corridor > passage
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
"""
