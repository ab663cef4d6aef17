"""Ordinary words, as lists to look up by eye: English in alphabetical order, and what Russian needs besides its lexicon.

Own lists, written from general knowledge: the everyday words of news, encyclopedias and chats. Inflected forms need
not be listed ("walked" is "walk"), words of a meaning of their own are ("walker"). Names of people, places, companies
and products are not here, even where many know them; a word that is also a name ("bush", "rose") is here
all the same. Months, days and numbers come from the calendar and the number words.
"""

from __future__ import annotations

ENGLISH = """
    aback abandon abbey abbreviation abdicate abdomen abduct abide ability able abnormal aboard abode abolish
    abolition aboriginal abortion above abroad abrupt absence absent absolute absolutely absorb absorption abstain
    abstention abstract absurd absurdly abundance abundant abuse academic academy accede accelerate accent accept
    acceptable access accessible accession accessory accident accidental acclaim accommodate accommodation accompany
    accomplish accord accordance according accordingly account accountability accountant accounting accredited
    accumulate accuracy accurate accusation accuse accused ache achieve achievement acid acknowledge acoustic
    acquaint acquiesce acquire acquisition acre acrobat across act action activate active activist activity actor
    actress actual actually acute ad adapt adaptation add addict addiction addition additional addon address
    adequate adhere adjacent adjective adjoining adjourn adjust adjustment admin administer administration
    administrative administrator admiral admiration admire admission admit adolescent adopt adoption adorable adult
    advance advanced advantage adventure adverb adversary adverse advert advertise advertisement advice advise
    adviser advisor advisory advocate aerial aeroplane aesthetic afaik afar affair affect affection affiliate affirm
    affluent afford affordable aforementioned afraid aftermath afternoon afterward afterwards again age aged agency
    agenda agent aggression aggressive ago agony agree agreement agriculture ahead ai aid aide ailment aim air
    airborne aircraft airfield airline airliner airplane airport airspace airstrike airstrikes alarm albeit album
    alcohol alert algebra alias alien align alike alive all allegation allege allegedly allegiance alley alliance
    allied allocate allot allow allowance alloy ally almost alone along alongside aloud alpha alphabet already
    alright also alter alternate alternately alternative altitude altogether aluminium aluminum always am amalgamate
    amateur amaze amazing ambassador ambiguous ambition ambitious ambulance ambush amend amendment amid ammunition
    amnesty amount amphibian amphibious ample amplifier amuse amusement amusing anaemia analog analogue analogy
    analyse analysis analyst analyze anarchy anatomy ancestor ancestral ancestry anchor anchorage ancient anemia
    angel anger angle angler angry animal animate animation ankle annex annexation anniversary announce announcement
    annoy annoying annual annually anonymous another answer ant antarctic anthem anthropology anti antibiotic
    antibody anticipate antique anxiety anxious any anybody anyhow anymore anyone anything anyway anywhere apart
    apartment ape api apologise apology apostle apostrophe app apparatus apparel apparent apparently appeal appear
    appearance appease appellate appendix appetite applaud applause apple appliance applicant application apply
    appoint appointment appreciate apprehend apprehension apprentice approach appropriate approval approve approx
    approximate approximately apron aquarium aquatic arable arbiter arbitrary arbitration arc arcade arch
    archaeology archbishop archeology archer archery archipelago architect architecture archival archive arctic area
    arena argue argument arid arise aristocracy aristocrat arithmetic arm armament armed armistice armor armour
    armoured arms army aroma around arouse arrange arrangement array arrest arrival arrive arrow arson art artefact
    artery article articulate artifact artificial artillery artist artistic ascend ascent ash ashamed ashore aside
    ask asleep aspect asphalt aspiration aspire assassin assassinate assault assemble assembly assert assess
    assessment asset assign assignment assimilate assimilation assist assistance assistant associate association
    assume assumption assure asteroid asthma astonish astrology astronaut astronomer astronomical astronomy
    astrophysics asylum asymmetric async atheism atheist athlete athletic athletics atlas atmosphere atoll atom
    atomic atrocity attach attachment attack attain attempt attend attendance attendant attendee attention attic
    attitude attorney attract attraction attractive attribute attrition auction audience audio audit auditor
    auditorium aunt authentic author authorise authoritarian authorities authority auto autobiography autocracy
    autocratic automate automatic automatically automobile autonomous autonomy autopsy autumn auxiliaries auxiliary
    availability available avalanche avenue average avert avg avian aviation aviator avoid await awake award aware
    awareness away awful awkward axe axis baby bachelor back backbone backdrop backend backer background backlash
    backlog backpack backstage backup backward bacon bacteria bacterial bacterium bad badge badly badminton bag
    baggage bail bait bake baker bakery balance balcony bald ball ballad ballet ballistic ballistics balloon ballot
    ban banana band bandage bandit bandwidth bang banish bank banker banknote bankrupt bankruptcy banned banner
    banquet baptise baptism baptist bar barbarian barbecue barber bare barefoot barely bargain barge bark barley
    barn baron baroque barracks barrage barrel barren barricade barrier barrister base baseball based basement basic
    basically basilica basin basis basket basketball bass bat batch bath bathe bathroom battalion batter battery
    battle battlefield battleship bay bazaar bc bce beach beacon bead beak beam bean bear beard bearing beast beat
    beautiful beauty beaver because become bed bedroom bee beef beer beetle beforehand beg beggar begin beginner
    behalf behave behavior behaviour behead behind being belief believe believer bell belligerent belly belong
    beloved below belt bench benchmark bend beneath beneficial beneficiary benefit benevolent bent bequeath berry
    berth beside besides besiege best bestow bet beta betray betrayal better beverage beware beyond bias bible
    bicameral bicycle bid bidder bidding biennial big biggest bike bilateral bilingual bill billboard billiards
    billionaire bin binary bind biodiversity biography biologist biology bird birth birthday birthplace birthrate
    biscuit bishop bishopric bit bitcoin bite bitter bizarre black blackboard blackmail blackout blacksmith bladder
    blade blame blank blanket blast blaze bleach bleed blend bless blessing blind blindness blink blister blizzard
    bloc block blockade blockbuster blog blogger blond blood bloody bloom blossom blow blue blueprint blues blunder
    blunt blur board boast boat boatman body bodyguard boil boiler bold bolt bomb bombard bombardment bomber bombing
    bond bone bonus book booklet bookstore boolean boom boost boot booth border bordering borderline bore boredom
    boring born borough borrow bosom boss bot botany both bother bots bottle bottleneck bottom boulder boulevard
    bounce bound boundary boundless bounty bouquet bow bowel bowl bowler bowling box boxer boxing boy boycott
    boyfriend bracelet bracket brain brake branch brand brass brave bravery breach bread breadbasket breadth break
    breakaway breakdown breakfast breakthrough breakup breast breath breathe breed breeder breeze brew brewer
    brewery bribe bribery brick bride bridge brief briefing briefly brigade bright brighten brilliance brilliant
    bring brink brisk bro broad broadband broadcast broadcaster broaden broadly brochure broken broker brokerage
    bronze brook broom broth brother brotherhood brow brown browse browser bruise brush brutal brutalise brutality
    btw bubble bucket bud buddha buddhist budget buff buffalo buffer bug bugfix build builder building buildup bulb
    bulge bulk bull bullet bulletin bully bump bunch bundle bunker burden bureau bureaucracy bureaucrat bureaucratic
    burgeoning burglar burial buried burn burst bury bus bush business businessman businesswoman bust busy butcher
    butler butter butterfly button buy buyer buzz bye bygone bypass byproduct bystander byte cab cabbage cabin
    cabinet cable cache cactus cadet cadre cafe cage cake calamity calcium calculate calculation calculator calendar
    calf caliber calibre caliph caliphate call callback caller calm calorie camel camera camp campaign campaigner
    campsite campus canal cancel cancellation cancer candid candidacy candidate candle candor candy cane cannon
    cannot canoe canon canonise canopy cant canteen canvas canyon cap capability capable capacity cape capital
    capitalism capitalist capitulate capsule captain captaincy caption captive captivity capture car carat caravan
    carbohydrate carbon card cardboard cardiac cardinal care career careful carefully caregiver careless caretaker
    cargo carnival carnivore carp carpenter carpet carriage carrier carrot carry cart cartel cartographer
    cartography cartoon cartoonist cartridge carve cascade case cash cashier casing casino casket cassette cast
    caste castle casual casualties casualty cat catalog catalogue catapult catastrophe catch category cater
    caterpillar cathedral cathode catholic cattle causal cause causeway caution cautious cavalry cave caveat cavern
    cavity ce cease ceasefire ceasefires ceasing ceiling celebrate celebrated celebration celebrity celestial cell
    cellar cellphone celsius cement cemetery censor censorship census cent centenary centennial center centimeter
    centimetre central centre centrist century ceramic cereal ceremonial ceremony certain certainly certainty
    certificate certification certify chain chair chairman chairwoman chalk challenge challenger chamber champ
    champagne champion championship chance chancellor change changelog channel chant chaos chaotic chapel chaplain
    chapter character characterise characteristic charcoal charge chariot charisma charitable charity charm chart
    charter chase chat cheap cheat check checkpoint cheek cheer cheerful cheers cheese cheetah chef chemical chemist
    chemistry cheque cherish cherry chess chest chew chicken chief chiefly chieftain child childbirth childhood
    childish chill chilly chimney chimpanzee chin chip chivalry chocolate choice choir choke cholesterol choose chop
    chopper chord choreographer choreography chorus christening christian christianity christmas chromosome chronic
    chronicle chronological chronology chuckle chunk church churchyard cigar cigarette cinema cinematic
    cinematographer cipher circa circle circuit circular circulate circulation circumstance circumvent circus
    citadel citadels citation cite citizen citizenship city civic civil civilian civilisation clad claim claimant
    clan clandestine clap clarification clarify clarity clash clasp class classic classical classification
    classified classify classmate classroom clause claw clay clean cleaner cleanse clear clearance clearly clergy
    clergyman cleric clerk clever cli click clickbait client clientele cliff climate climatic climax climb climber
    cling clinic clinical clip cloak clock clone close closely closest closet closure cloth clothe clothes clothing
    cloud cloudy clown club clue clumsy cluster clutch cm coach coal coalition coarse coast coastal coastline coat
    cobra cocaine cock cockpit cocktail cocoa coconut code coffee coffin cognitive coherent cohort coil coin coinage
    coincide coincidence coincidental cold collaborate collaboration collaborator collapse collar collateral
    colleague collect collection collective collector college collide collision colloquial colloquially colon
    colonel colonial colonisation colonise colonist colony color colossal colour colourful column columnist coma
    comb combat combatant combination combine come comeback comedian comedy comet comfort comfortable comic comma
    command commandant commander commando commemorate commence commend comment commentary commentator commerce
    commercial commission commissioner commit commitment committee commodity common commonly commons commonwealth
    commotion communal commune communicate communication communion communism communist community commute commuter
    compact companion company comparable comparative comparatively compare comparison compartment compass compassion
    compatible compatriot compel compelling compensate compensation compete competence competent competition
    competitive competitor compile compiler complain complaint complement complete completely completion complex
    complexity compliance complicate complicated complication compliment comply component compose composer
    composition compound comprehend comprehension comprehensive compress comprise compromise compulsory computation
    compute computer comrade conceal concede conceive concentrate concentration concept conception concern concerned
    concerning concert concession conciliation concise conclude conclusion concrete concur concurrent condemn
    condemnation condense condition condominium conduct conductor cone confederate confederation confer conference
    confess confession confidence confident confidential config configuration confine confirm confirmation
    confiscate conflict conform confront confrontation confuse confusion congestion conglomerate congratulate
    congratulation congregation congress congressman congresswoman conjunction connect connection conquer conqueror
    conquest conscience conscious consciousness conscript conscription consecrate consecutive consensus consent
    consequence consequent consequently conservation conservative conservatory conserve consider considerable
    considerably consideration consignment consist consistent consistently console consolidate consortium
    conspicuous conspiracy conspirator conspire constabulary constant constantly constellation constituency
    constituent constitute constitution constitutional constrain constraint construct construction consul consulate
    consult consultant consultation consume consumer consumption contact contagious contain container contaminate
    contemplate contemporary contempt contend contender content contest contestant context continent continental
    contingent continual continue continuous continuously continuum contour contract contraction contractor
    contradict contradiction contrary contrast contravene contravention contribute contribution contributor control
    controller controversial controversy convene convenience convenient convent convention conventional conversation
    converse conversion convert convey convict conviction convince convincing convoy cook cooker cookie cool
    cooldown cooperate cooperation cooperative coordinate coordination coordinator cop cope copious copper copy
    copyright coral cord core cork corn corner corollary coronation corporal corporate corporation corps corpse
    correct correction correctly correlate correlation correspond correspondence correspondent corresponding
    corridor corrupt corruption corsair cosmetic cosmic cosmology cosmonaut cosmos cosponsor cost costly costume
    cosy cottage cotton couch cough could council councillor counsel counsellor count counter counterattack
    counterfeit counteroffensive counterpart countess countless country countryside county coup couple coupon
    courage courageous courier course court courteous courtesy courthouse courtroom courtyard cousin covenant cover
    coverage cow coward cowboy coworker coz cozy cpu crab crack crackdown cradle craft craftsman crane cranium crash
    crater crawl crazy cream create creation creative creativity creator creature credential credibility credible
    credit creditor creed creek creep cremate crescent crest crew cricket cricketer crime criminal cripple crisis
    crisp criterion critic critical criticise criticism crocodile crook crop cross crossfire crossing crossroads
    crow crowd crowded crown crucial crude cruel cruelty cruise cruiser crumble crusade crush crust crustacean
    crutch cry crypto cryptocurrency crystal cub cube cubic cue cuisine culinary culminate culmination culprit cult
    cultivate cultural culture cumulative cunning cup cupboard curate curator curb cure curfew curiosity curious
    curl curly currency current currently currents curriculum curry curse curtail curtain curve cushion custodial
    custodian custody custom customary customer customise customs cut cute cutting cuz cyanide cyber cycle cycling
    cyclist cyclone cylinder cynical czar dad daily dairy dam damage dame damn damp dance dancer danger dangerous
    dare dark darkness darling dart dash data database date daughter dawn day daybreak daylight dazzle dead deadlier
    deadliest deadline deadlock deadly deaf deal dealer dear death debacle debate debit debris debt debtor debugger
    debut decade decay deceased deceit deceitful deceive decency decent deception decibel decide decimal decision
    decisive decisively deck declaration declare decline decode decolonisation decommission decompose decorate
    decoration decorative decrease decree dedicate dedication deduce deduct deed deem deep deepen deeply deer deface
    defamation default defeat defect defector defence defend defendant defender defense defensive defer deficiency
    deficit define definite definitely definition definitive deforestation defunct defy degrade degree deity delay
    delegate delegation delete deliberate deliberately delicate delicious delight delighted deliver delivery delta
    delude deluge delusion demand demarcation demilitarise demilitarised demise demo demobilise democracy democrat
    democratic demographic demographics demography demolish demolition demon demonstrate demonstration demonstrator
    den denial denomination denote denounce dense density dental dentist deny depart department departure depend
    dependence dependency dependent depict depiction deplete deploy deployment deport deportation deportee deportees
    depose deposit depot depress depression deprive depth deputy derail derby derivative derive dermal descend
    descendant descent describe description desert desertion deserve design designate designation designer desirable
    desire desk desktop despair despatch desperate despise despite despot dessert destabilise destination destiny
    destroy destroyer destruction destructive detach detachment detail detailed detain detainee detect detection
    detective detente detention deter deteriorate determination determine determined deterrence deterrent dethrone
    detonate detour detractor dev devalue devastate devastating devastation develop developer development deviate
    device devil devise devolve devote devoted devotion devour devs dew diabetes diabetic diagnose diagnosis
    diagonal diagram dial dialect dialog dialogue diameter diamond diarrhoea diary diaspora dice dictate dictation
    dictator dictatorship dictionary didnt die diesel diet dietary differ difference different differential
    differentiate differently difficult difficulty dig digest digestion digestive digit digital dignity dilemma
    diligent dilute dim dime dimension diminish dine diner dining dinner dinosaur diocese dioxide dip diphthong
    diploma diplomacy diplomat diplomatic diplomatically dire direct direction directive directly director directory
    dirt dirty disability disabled disadvantage disagree disagreement disambiguation disappear disappearance
    disappoint disappointed disappointing disappointment disapprove disarm disarmament disaster disastrous disband
    disc discard discharge disciple discipline disclose disclosure disco discomfort disconnect discontent
    discontinue discount discourage discourse discover discoverer discovery discredit discreet discrepancy discrete
    discretion discriminate discrimination discuss discussion disease disenfranchise disgrace disguise disgust
    disgusting dish dishonest disinformation disintegrate disk dislike dismantle dismay dismember dismiss dismissal
    disobey disorder disparate disparity dispatch dispense disperse displace displaced displacement display disposal
    dispose dispute disqualify disregard disrupt disruption dissatisfied disseminate dissent dissertation dissident
    dissolution dissolve distance distant distinct distinction distinctive distinguish distinguished distort
    distract distraction distress distribute distribution distributor district distrust disturb disturbance
    disturbing ditch dive diver diverse diversion diversity divert divest divide dividend divine division divorce
    dizzy dlc doc dock docs doctor doctoral doctorate doctrine document documentary documentation doesnt dog dogma
    dogmatic doll dollar dolphin domain dome domestic domesticate dominance dominant dominate domination dominion
    donate donation donkey donor dont doom door doorway doping dorm dormitory dosage dose dot double doubt doubtful
    dough dove downfall downgrade download downplay downstairs downtime downtown downturn downward dozen dr draft
    drafting drag dragon drain drainage drama dramatic dramatically dramatist drastic draw drawback drawer drawing
    dread dreadful dreadnought dream dress drift drill drink drip drive driver driving drizzle drone drop drought
    drown drug drugstore drum drummer drunk dry dryer dual dub dubbed dubious duchess duchy duck duckling dude due
    duel duet dugout duke dull dumb dummy dump dumpling dune dungeon dunno duplicate durable duration dusk dust
    dusty duty dwarf dwell dweller dwelling dwindle dye dyke dynamic dynamite dynasty each eager eagle ear earl
    earlier earliest early earn earnest earnings earring earth earthen earthly earthquake ease easily east eastbound
    eastern easternmost eastward easy eat eater eatery eccentric echo eclipse ecological ecologist ecology economic
    economical economics economist economy ecosystem ecumenical edge edible edict edit edition editor editorial
    educate educated education educational educator eel effect effective effectively effectiveness efficiency
    efficient effigy effort eg egalitarian egg ego either eject elaborate elastic elbow elder elderly elect election
    electoral electorate electric electrical electrician electricity electrification electrode electromagnetic
    electromagnetism electron electronic electronics elegance elegant element elementary elephant elevate elevation
    elevator elf eligible eliminate elimination elite elm elongated eloquent else elsewhere emaciated email emanate
    emancipate emancipation embargo embark embarrass embarrassing embarrassment embassy embed embezzle embezzlement
    emblem embody embrace embroidery embroil embryo emerge emergence emergency emigrant emigrate emigre eminent
    emirate emissary emission emit emoji emote emotion emotional empathy emperor emphasis emphasise empire empirical
    employ employee employer employment empower empress empty emulator enable enact encircle enclave enclose
    enclosure encode encompass encounter encourage encouragement encroach encrypted encryption encyclopaedia
    encyclopedia end endanger endeavor endeavour endemic ending endless endorse endorsement endow endpoint endurance
    endure enemy energetic energy enforce enforcement enfranchise engage engagement engine engineer engineering
    engrave engraver enhance enigma enjoy enjoyable enjoyment enlarge enlighten enlightenment enlist enormous enough
    enquire enquiry enrage enrich enrichment enrol enrolment ensemble enslave ensue ensure entail enter enterprise
    entertain entertainer entertainment enthusiasm enthusiast enthusiastic entire entirely entitle entity entrance
    entrench entrepreneur entrust entry envelope envious environment environmental environmentalist envisage envoy
    envy enzyme epic epicentre epidemic epidemiologist epidemiology epilepsy epilogue episode epistle epoch equal
    equality equally equation equator equatorial equestrian equilibrium equine equip equipment equity equivalent era
    eradicate eradication erase erasure erect erection erode erosion err error erupt eruption escalate escalation
    escape escort especially espionage esport esports essay essence essential essentially establish establishment
    estate esteem estimate estimated estimation etc eternal eternity ethic ethical ethics ethnic ethnicity
    ethnographic etymology euro evacuate evacuation evacuee evacuees evade evaluate evaluation evangelical evaporate
    eve even evening event eventual eventually ever evergreen everlasting every everybody everyday everyone
    everything everywhere evict eviction evidence evident evidently evil evoke evolution evolutionary evolve ex
    exacerbate exact exactly exaggerate exam examination examine examiner example exarchate excavate excavation
    exceed excel excellence excellent except exception exceptional excerpt excess excessive exchange excite excited
    excitement exciting exclaim exclamation exclude exclusion exclusive exclusively excommunicate excuse execute
    execution executioner executive exemplary exempt exemption exercise exert exhaust exhausted exhaustion exhibit
    exhibition exhume exile exist existence existing exit exodus exogenous exotic expand expansion expatriate expect
    expectation expedite expedition expel expenditure expense expensive experience experienced experiment
    experimental expert expertise expire explain explanation explicit explicitly explode exploit exploitation
    exploration explore explorer explosion explosive explosives exponent export exporter expose exposition exposure
    express expression expressive expressway expulsion exquisite extend extension extensive extensively extent
    exterior exterminate external extinct extinction extinguish extra extract extraction extradite extradition
    extrajudicial extraordinary extraterrestrial extravagant extreme extremely extremism extremist eye eyebrow
    eyelid eyesight eyewitness fable fabric fabricate fabulous facade face facilitate facility fact faction factor
    factory factual faculty fade fahrenheit fail failure faint fair fairly fairness fairy faith faithful fake falcon
    fall fallout false fame familiar familiarity family famine famous fan fanatic fancy fantastic fantasy faq far
    fare farewell farm farmer farmhouse farming farther fascinate fascinating fascism fascist fashion fashionable
    fast fasten fat fatal fatality fate father fatherhood fatigue fatwa fault faulty fauna favor favorite favour
    favourable favourite fear fearful feasible feast feat feather feature federal federation fee feeble feed
    feedback feel feeling fell fellow fellowship felony female feminine feminism feminist fence fencing ferocious
    ferry fertile fertiliser fertility festival festive festivity fetch fetus feud feudal feudalism fever few fewer
    fewest fiber fibre fiction fictional fictitious fiefdom field fierce fiery fifth fight fighter fighters fighting
    figure file filibuster fill film filmmaker filter filthy final finale finalise finalist finally finance
    financial find finding fine finger fingerprint finish finite fir fire firearm firefighter fireman fireplace
    firewall firework fireworks firm firmly first firstly fiscal fish fisherman fishery fishing fissure fist fit
    fitness fix fixture fjord flag flagship flair flame flamethrower flank flap flare flash flashback flashlight
    flask flat flatten flavor flavour flaw flea flee fleet flesh flexibility flexible flick flight fling flint float
    flock flood floor flop flora floral flotilla flour flourish flow flower flu fluctuate fluctuation fluent fluid
    flush flute fly foam focal focus foe foetus fog foil fold folder folk folklore folks follow follower following
    folly fond font food fool foolish foot footage football footballer footballers footballing footprint footstep
    footwear forbid forbidden force forced forceful forces fore forecast forefather forefront forehead foreign
    foreigner foreman foremost forensic forerunner foresee foresight forest forestry forever forfeiture forge
    forgery forget forgive forgiveness fork form formal formalise formally format formation former formerly formula
    formulate fort forth forthcoming forthright fortification fortify fortnight fortress fortunate fortunately
    fortune forty forum forward fossil foster foul found foundation founded founder founding fountain fourfold fox
    fps fracas fraction fracture fragile fragment fragmentation fragrance frame framework franchise frankly frantic
    fraternal fraud freak free freedom freelance freely freestyle freeway freeze freezer freight frenzy frequency
    frequent frequently fresh freshman freshwater friar friction fridge friend friendly friendship frigate frighten
    frightened frightening fringe frog front frontal frontend frontier frontline frontman frontrunner frost frown
    frozen fruit fruitful frustrate frustrated frustrating frustration fry fuel fugitive fulfil fulfilment full
    fully fume fun function functional functionary functioning fund fundamental fundamentalist fundamentally funding
    fundraiser fundraising funds funeral fungus funny fur furious furnace furnish furniture furry further
    furthermore fury fuse fuselage fusion fuss futile future fuzzy gadget gain gala galaxy gale gallery gallon
    gallows galvanise gamble gambler gambling game gameplay gamer games gaming gang gangster gaol gap garage garbage
    garble garden gardener gardening garlic garment garrison gas gasoline gasp gate gateway gather gathering gauge
    gay gaze gazette gdp gear gem gender gene genealogical genealogy general generally generate generation generator
    generic generosity generous genesis genetic genetically genetics genius genocide genome genre gentle gentleman
    gently gentry genuine genuinely genus geodesic geographer geographic geographical geography geological geologist
    geology geometry geopolitical geopolitics geothermal germ gesture get ghetto ghost giant gift gig gigabyte
    gigantic gigawatt gin giraffe girl girlfriend give giveaway glacial glacier glad gladiator gladiatorial glamor
    glamorous glamour glance gland glare glass glasses gleam glider glimpse glitter global globalisation globalise
    globally globe gloom gloomy glorious glory glossary glossy glove glow glucose glue gnome go goal goalkeeper goat
    god goddess goes goest gold golden golf golfer gone gonna good goodbye goodness goods goodwill goose gorge
    gorgeous gorilla gospel gossip gothic gotta govern governance government governmental governor gown gpt gpu grab
    grace graceful gracious grade gradual gradually graduate graduation graffiti grain gram grammar grand
    granddaughter grandfather grandma grandmaster grandmother grandpa grandparent grandson grandstand granite granny
    grant grape graph graphic graphics grasp grass grassland grassroots grassy grateful gratis gratitude grave
    gravel graveyard gravitate gravitational gravity gravy gray graze grease great greatly greatness greed greedy
    green greenhouse greet greeting gregarious grenade grey grid gridlock grief grievance grieve grill grim grin
    grind grip grocer grocery groom groove gross grotesque ground groundbreaking groundwork group grove grow grower
    growl grown grownup growth grudge gruesome grumble guarantee guarantor guard guardian guerrilla guerrillas guess
    guest gui guidance guide guidebook guideline guild guildhall guilt guilty guitar guitarist gulf gulp gum gun
    gunboat gunfire gunman gunner gunners gunpowder gust gut gutter guy guys gym gymnasium gymnast gymnastics
    gynaecology ha habit habitable habitat hack hackathon hacker haemorrhage hail hair haircut hairdresser half
    halftime halfway hall hallmark hallway halt ham hamburger hamlet hammer hamper hamstring hand handbag handball
    handbook handcuff handful handheld handicap handicapped handkerchief handle handler handmade handshake handsome
    handwriting handy hang hanger hangover haphazard happen happily happiness happy harass harassment harbor harbour
    hard hardcover harden hardline hardliner hardly hardness hardship hardware hardy hare harm harmful harmless
    harmony harness harp harpoon harsh harvest hash hashing hashtag haste hastily hasty hat hatch hate hatred haul
    haunt haven havoc hawk hay hazard hazardous haze head headache headcount heading headland headlight headline
    headlong headmaster headquarter headquarters headstone headway heal healer health healthcare healthy heap hear
    hearing hearsay heart heartbeat heartbreak hearted hearth hearty heat heater heath heating heatwave heaven
    heavenly heavily heavy heavyweight hectare hectares hectic hedge hedgehog heel hegemony height heighten heir
    heiress helicopter helium hell hello helmet help helper helpful helpless hemisphere hemorrhage hen hence
    heptathlon herald heraldry herb herbal herbivore herd hereafter hereby hereditary heresy heretic heritage hero
    heroic heroin heroine heroism herring hers hertz hes hesitate hesitation hey heyday hi hibernate hidden hide
    hideous hideout hierarchy hieroglyph high highland highlander highlight highly highness highway hijack hijacker
    hike hiker hilarious hill hillside hinder hindrance hint hinterland hip hippie hippo hippopotamus hire historian
    historic historical historically history hit hitherto hitman hive hmm hobby hockey hoist hold holder holding
    hole holiday hollow holocaust holy homage home homecoming homeland homeless homely homemade homeowner homestead
    hometown homework homicide homosexual honest honestly honesty honey honeymoon honor honorary honorific honour
    honourable hood hoof hook hooligan hooliganism hooray hop hope hopeful hopefully hopeless horde horizon
    horizontal hormone horn horrible horrific horrify horror horse horseback horsepower horseshoe horticulture hose
    hospitable hospital hospitality host hostage hostel hostess hostile hostilities hostility hot hotel hotline
    hound hour hourly house household householder housekeeper housewife housing hover however howl hq html hub hug
    huge hull human humane humanist humanitarian humanities humanity humanoid humble humid humidity humiliate
    humiliating humiliation humility humor humorous humour hunger hungry hunt hunter hunting hurdle hurdler hurl
    hurricane hurry hurt husband hut hybrid hydraulic hydroelectric hydroelectricity hydrogen hygiene hymn hype
    hyperinflation hyphen hypocrisy hypocrite hypocritical hypothesis hypothetical hysteria hysterical ice iceberg
    icon iconic icy id idea ideal idealism ideally identical identification identify identity ideological ideology
    idiom idiot idk idle idol idyllic ie ignite ignorance ignorant ignore ill illegal illegally illegitimate illicit
    illiteracy illiterate illness illuminate illusion illustrate illustration illustrator illustrious im image
    imaginary imagination imaginative imagine imam imitate imitation immature immediate immediately immense immerse
    immigrant immigration imminent immoral immortal immortality immune immunise immunity imo impact impair impartial
    impasse impatient impeach impeachment impede impending impenetrable imperative imperfect imperial imperialism
    imperialist impersonal impetus implant implement implementation implicate implication implicit imply impolite
    import importance important importantly importer impose imposing imposition impossible impoverish impoverished
    impractical impregnable impress impression impressive imprint imprison imprisonment improbable improper improve
    improvement improvise impulse impulsive inability inaccurate inadequate inappropriate inaugural inaugurate
    inauguration incapable incarcerate incarnation incense incentive incest inch incidence incident incidentally
    incineration incision incite incl inclination incline include including inclusion inclusive incognito income
    incoming incompatible incompetent incomplete incomprehensible inconsistent inconvenient incorporate incorrect
    increase increasing increasingly incredible incredibly increment incumbent incur incursion indebted indeed
    indefinite indefinitely indemnity indent independence independent independently index indicate indication
    indicator indict indictment indie indifference indifferent indigenous indigo indirect indirectly indispensable
    indistinguishable individual individually indoor indoors induce indulge industrial industrialisation
    industrialise industrialist industry ineffective inefficient ineligible inequality inert inevitable inevitably
    inexpensive infamous infancy infant infantry infantryman infect infected infection infectious infer inferior
    inferno infiltrate infiltration infinite infinity infirmary inflammable inflammation inflate inflation inflict
    inflow influence influencer influential influenza influx info inform informal informant information informative
    infrared infrastructure infringe infringement ingenious ingest ingredient inhabit inhabitant inhale inherent
    inherit inheritance inhibit inhospitable inhuman initial initially initiate initiation initiative inject
    injection injunction injure injured injury injustice ink inland inlet inline inmate inn inner innocence innocent
    innovation innovative innovator inoculate input inquest inquire inquiry inquisition insane insanity inscribe
    inscription insect insecure insert insertion inside insider insight insignia insignificant insist insistence
    insolvency insolvent insomnia inspect inspection inspector inspiration inspire instability install installation
    instalment instance instant instantly instead instinct institute institution institutional instruct instruction
    instructor instrument instrumental insufficient insulation insulin insult insurance insure insurer insurgency
    insurgent insurrection intact intake integer integral integrate integration integrity intellect intellectual
    intelligence intelligent intend intense intensify intensity intensive intensively intent intention intentional
    interact interaction interactive intercept interceptor interchange interdisciplinary interest interested
    interesting interface interfaith interfere interference interim interior interlude intermediary intermediate
    intermittent internal internally international internet internment interplanetary interpret interpretation
    interpreter interrogate interrogation interrupt interruption intersect intersection interstate interstellar
    intertwine interval intervene intervention interview interviewer intestine intimacy intimate intimidate
    intolerable intolerance intolerant intravenous intrigue intriguing introduce introduction introductory intrude
    intruder intrusion intuition inundation invade invader invalid invaluable invariably invasion invasive invent
    invention inventive inventor inventory invertebrate invest investigate investigation investigative investigator
    investment investor invincible invisible invitation invite invoice invoke involve involved involvement inward
    iron ironic irony irrational irreconcilable irregular irrelevant irresponsible irrigate irrigation irritate
    irritating islam islamic island islander isle islet isnt isolate isolated isolation isotope issue isthmus item
    itinerant itinerary ive ivory jab jacket jackpot jaguar jail jailbreak jam jar jargon javelin jaw jazz jealous
    jealousy jeans jelly jeopardy jerk jest jet jettison jetty jew jewel jewellery jewelry jewish jihad jihadist job
    jobless jockey join joint jointly joke joker jolly joule journal journalism journalist journey journeyman joy
    joyful json jubilee judge judgement judgment judicial judiciary judo judoka juice juicy jumble jump junction
    jungle junior junk jurisdiction jurisprudence jurist juror jury just justice justification justify juvenile
    juxtaposition kangaroo karate keen keep keeper kelvin kennel kettle key keyboard keynote keyword kg kick kid
    kidnap kidnapper kidney kill killed killer killing kiln kilo kilobyte kilogram kilometer kilometre kilowatt kin
    kind kinda kindergarten kindly kindness kinetic king kingdom kingship kiosk kiss kit kitchen kite kitten km kmh
    knee kneel knife knight knit knock knockout knot know knowing knowingly knowledge knowledgeable known knows
    kosher lab label labor laboratory labour labourer labyrinth lace lack lad ladder lady lag laggy lagoon laity
    lake lamb lame lament lamp land lander landfall landfill landing landlady landless landlocked landlord landmark
    landmine landowner landscape landslide lane language lantern lap lapse laptop larceny large largely largest
    larva laser lash last lasting lastly late lately latency latent later latest latitude latter laugh laughter
    launch launcher laundry laureate lava lavatory lavish law lawful lawmaker lawn lawsuit lawyer lay layer layman
    layout lazy lead leader leaderboard leaderless leadership leading leaf leaflet league leak leakage lean leap
    learn learned learner learning lease leasehold leash least leather leave lecture lecturer leek left leftist leg
    legacy legal legalise legally legate legation legend legendary legion legionnaire legislate legislation
    legislative legislator legislature legitimacy legitimate legitimise leisure lemon lemonade lend lender length
    lengthen lengthy lens leopard leprosy lesbian less lesser lesson let lethal lets letter lettuce leukaemia
    leukemia level lever leverage levy lexical lexicon liability liable liaison liar liberal liberalise liberate
    liberation liberator liberty librarian library librettist libretto licence license lick lid lie lieutenant life
    lifeboat lifeguard lifelong lifespan lifestyle lifetime lift ligament ligature light lighten lighter lighthouse
    lighting lightly lightning lightweight like likelihood likely likewise limb lime limestone limit limitation
    limited limo limousine limp line lineage linear linen liner lineup linger linguist linguistic linguistics lining
    link linter lion lip lipstick liquid liquor list listen listener listing liter literacy literal literally
    literary literate literati literature lithium litigation litre litter little live livelihood lively liver
    livestock livestream living lizard llm load loaf loan lobby lobbyist lobster local locality locally locate
    located location loch lock locker locomotive lodge lofty log logging logic logical logically login logistic
    logistics logo logout lol lone loneliness lonely long longevity longing longitude longitudinal longstanding look
    lookout loom loop loose loosely loosen loot lord lore lorry lose loser loss lottery lotus loud loudly
    loudspeaker lounge lovable love lovely lover loving low lower lowland loyal loyalist loyalty luck luckily lucky
    lucrative luggage lukewarm lumber luminous lump lunar lunatic lunch luncheon lung lure lush lust luxurious
    luxury lymph lyric lyrical lyrics machine machinery macroeconomic mad madam madness magazine magic magical
    magician magistrate magma magnate magnet magnetic magnificent magnitude maid maiden mail mailbox main mainland
    mainly mainstay mainstream maintain maintenance maize majestic majesty major majoritarian majority make maker
    makeup malaria male malicious mall malnourished malnutrition maltreat mammal mammoth man manage manageable
    management manager managerial mandarin mandate mandatory mane maneuver manhood mania manifest manifestation
    manifesto manipulate manipulation mankind manner mannered manoeuvre manor manpower mansion manslaughter mantle
    manual manually manufacture manufacturer manure manuscript many map maple marathon marble margin marginal
    marginalise marine mariner marital maritime mark marker market marketing marketplace marquis marriage married
    marrow marry marsh marshal marshland martial martyr martyrdom marvel marvellous masculine mash mask mason
    masonry mass massacre massage massive massively mast master masterpiece mastery mat match mate material
    materialise maternal maternity math mathematical mathematician mathematics matriarch matrix matter mattress
    mature maturity mausoleum max maximise maximum maybe mayor mayoral maze meadow meal mean meander meaning
    meaningful meaningless meantime meanwhile measles measurable measure measurement meat mechanic mechanical
    mechanics mechanise mechanism medal medallist media mediaeval median mediate mediation mediator medic medical
    medication medicinal medicine medieval meditation medium meet meeting meetup megabyte megahertz megawatt
    melancholy melody melon melt member membership membrane meme memes memo memoir memorable memorandum memorial
    memorise memory menace mend mental mentality mentally mention mentor menu mercantile mercenary merch merchandise
    merchant merciful merciless mercury mercy mere merely merge merger meridian merit meritocracy mermaid merry mess
    message messenger messy metabolism metadata metal metallic metallurgy metamorphosis metaphor metaphysics meteor
    meteorite meteorologist meteorology meter methane method methodology metre metric metro metropolis metropolitan
    microbe microbiology microchip microorganism microphone microscope microscopic microwave mid midday middle
    midfield midfielder midnight midst midsummer midterm midwife might mighty migrant migrate migration mild mile
    mileage milestone militant militarise military militia militiaman milk mill millennia millennium miller millet
    milligram millimeter millimetre millionaire mime mimic min minaret mind mindful miner mineral mineralogy
    minesweeper miniature minimal minimise minimum mining ministate minister ministerial ministry minor minority
    mint minus minute miracle miraculous mirror miscarriage miscellaneous mischief misconduct miserable misery
    misfortune mishap misinformation misinterpret mislead misleading miss missile missing mission missionary
    misspell misspelling misspelt mist mistake mistaken mister mistreat mistress mistrust misunderstand
    misunderstanding misuse mitigate mix mixed mixture mm mmo moan mob mobile mobilise mobility mock mockery mod
    modal modality modding mode model modem moderate moderation moderator modern modernise modest modesty
    modification modify modpack mods module moist moisture mold molecular molecule molten mom moment momentary
    momentum monarch monarchist monarchy monastery monastic monetary money monitor monk monkey monogamy monolingual
    monolith monologue monopoly monotheism monsoon monster monstrous month monthly monument monumental mood moon
    moonlight moor mop moral morale morality more moreover morning morphine mortal mortality mortar mortgage
    mortuary mosaic mosque mosquito moss most mostly motel moth mother motherhood motif motion motivate motivation
    motive motor motorbike motorcycle motorist motorsport motorway motto mould mound mount mountain mountaineer
    mountainous mourn mourning mouse moustache mouth mouthful mouthpiece move movement mover movie moving mph mr mrs
    ms much mud muddy mudslide mug mule multi multicultural multilateral multilingual multinational multiplayer
    multiple multiplication multiply multitude mum mummy municipal municipality munitions mural murder murderer
    murderous murmur muscle muscular muse museum mushroom music musical musician musicology musket muslim mussel
    must mustache mustard muster mutant mutation mute mutineer mutiny mutter mutton mutual mutually mysterious
    mystery mystic mystical myth mythical mythology nah nail naive naked name namely nanny nanometre nanotechnology
    nap napkin narcotic narrate narration narrative narrator narrow narrowly nasty nation national nationalisation
    nationalise nationalism nationalist nationality nationally nationhood nationwide native natural naturalist
    naturally nature naughty nautical naval navigable navigate navigation navigational navigator navy nearby nearest
    nearly neat neatly nebula necessarily necessary necessitate necessity neck necklace need needle needless
    negative neglect negligence negligent negligible negotiate negotiation negotiator neighbor neighborhood
    neighbour neighbourhood neighbouring neither neoclassical neolithic nephew nerf nerve nervous nest net netball
    network neural neurology neurotic neutral neutralise neutrality neutron never nevertheless new newbie newborn
    newcomer newest newfound newly newlywed news newscast newsletter newspaper newsroom next nice nicely nickel
    nickname nicotine niece night nightclub nightfall nightingale nightmare nil nitrogen nobility noble nobleman
    noblewoman nobody nod node noise noisy nomad nomadic nomenclature nominal nominate nomination nominee non
    noncombatant none nonetheless nonprofit nonsense nonstop nonviolent noob noodle noon nope norm normal normalise
    normally north northbound northeast northerly northern northerner northernmost northward northwest nose
    nostalgia notable notably notation notch note notebook noted noteworthy nothing notice noticeable notification
    notify notion notoriety notorious notwithstanding noun nourish novel novelist novelty novice now nowadays
    nowhere npc nuance nuclear nucleus nude nuisance null numb number numeral numeric numerical numerous numismatic
    nun nurse nursery nursing nurture nut nutrient nutrition nutritional nutritious nylon oak oar oarsman oasis oath
    oats obedience obedient obelisk obese obesity obey obituary object objection objective obligation oblige obliged
    obscene obscure obscurity observance observation observatory observe observer obsess obsessed obsession obsolete
    obstacle obstruct obstruction obtain obvious obviously occasion occasional occasionally occult occupancy
    occupant occupation occupational occupier occupy occur occurrence ocean oceanic oceanography octave octopus odd
    oddly odds odor odour offence offend offender offense offensive offer offering office officer officers official
    officially offline offset offshoot offshore offspring often oil ointment ok okay old older oldest oligarch
    oligarchy olive olympic olympics omelette omen omg ominous omission omit omnibus once ongoing onion online
    onlooker onset onshore onslaught onward onwards opaque open opener opening openly opera operate operatic
    operation operational operative operator ophthalmology opinion opium opponent opportunity oppose opposed
    opposite opposition oppress oppression oppressive opt optic optical optics optimism optimist optimistic optimum
    option optional oracle oral orange orator orbit orbital orchard orchestra orchestral orchid ordain ordeal order
    orderly ordinal ordinance ordinarily ordinary ordination ordnance ore organ organic organisation organise
    organiser organism organist orient oriental orientation origin original originally originate ornament ornamental
    orphan orphanage orthodox orthography oscillate ostrich other otherwise otter ought ounce ours oust outage
    outback outbreak outburst outcome outcry outdated outdoor outdoors outer outermost outfit outflank outgoing
    outing outlaw outlet outline outlook outlying outnumber outpost output outrage outrageous outright outset
    outside outsider outskirts outstanding outward oval oven overall overboard overcoat overcome overcrowded overdue
    overflow overhead overland overlap overlook overnight overpower overrule overrun overseas oversee overseer
    overshadow oversight overt overtake overthrew overthrow overtime overturn overview overwhelm overwhelming
    overwhelmingly owe owl own owner ownership ox oxide oxygen oyster ozone pace pacemaker pacific pacifist pack
    package packaging packed packet pact pad paddle paediatric pagan page pageant pain painful painfully painkiller
    paint painter painting pair pajamas pal palace palaeontologist palaeontology pale paleontologist palm pamphlet
    pan pancake pandemic panel panic panorama pants papacy papal paper paperback paperwork parable parachute parade
    paradise paradox paragon paragraph parallel parallelogram paralyse paralysis paralyze paramedic parameter
    paramilitary paramount paraphrase parasite paratrooper parcel pardon parent parental parenthesis parenthood
    pariah parish parishioner parity park parking parliament parliamentary parlor parlour parochial parody parole
    parquet parrot parse parser part partial partially participant participate participation particle particular
    particularly partisan partition partly partner partnership party pass passage passcode passenger passing passion
    passionate passive passport password past pasta paste pastime pastor pastoral pastry pasture pat patch patched
    patent paternal path pathetic patience patient patriarch patriarchate patrician patrilineal patriot patriotic
    patriotism patrol patron patronage pattern pause pave pavement pavilion paw pawn pay payable payer payload
    payment payroll paywall pc pdf peace peaceful peacefully peacekeeper peacekeeping peach peacock peak peanut pear
    pearl peasant peasantry peat pebble peculiar pedagogy pedal pedestrian pediatric pediment peel peer peerage pen
    penal penalty pencil pendant pending penetrate penetration penguin penicillin peninsula peninsular penis
    penitentiary pennant penny pension pensioner people pepper per perceive percent percentage perceptible
    perception perch perennial perfect perfection perfectly perform performance performer perfume perhaps peril
    perilous perimeter period periodic periodical periodically peripheral perish permanent permanently permeable
    permissible permission permit perpetrator perpetual perpetuate persecute persecution persist persistence
    persistent person personal personality personally personnel perspective persuade persuasion persuasive pertinent
    perverse pessimism pessimistic pest pesticide pestilence pet petal petition petrol petroleum petty phalanx
    phantom pharaoh pharmaceutical pharmacist pharmacy phase phenomenal phenomenon philanthropist philanthropy
    philology philosopher philosophical philosophy phone phonetic phosphate photo photograph photographer
    photographic photography photon photosynthesis phrase physical physically physician physicist physics
    physiologist physiology pianist piano pick picket pickle pickup picnic pictorial picture picturesque pie piece
    pier pierce piety pig pigeon pike pile pilgrim pilgrimage pill pillar pillow pilot pin pinch pine pineapple ping
    pink pinnacle pinpoint pint pioneer pious pipe pipeline piracy pirate pistol pit pitch pitcher pitchfork pity
    pivotal pixel pizza placard place placebo placement placename plague plain plaintext plaintiff plan plane planet
    planetarium planetary planner planning plant plantation plaque plasma plaster plastic plate plateau platform
    platinum plausible play player playful playground playlist plaything playwright plaza plea plead pleasant please
    pleased pleasing pleasure plebiscite pledge plenary plenty plight plot plough plow pls pluck plug plugin plum
    plumage plumb plumber plumbing plunder plunge plural pluralism plurality plus plutonium plz pm pneumonia poach
    poacher pocket pod podcast podium poem poet poetic poetry pogrom point pointed pointless poison poisonous poke
    poker polar polarise police policeman policewoman policy polite politely political politically politician
    politics poll pollen polling pollutant pollute pollution polo polymath polymer polytechnic polytheism pond
    pontiff pontificate pony pool poor poorly pop pope poplar poppy populace popular popularity popularly populate
    population populist porcelain porch pork porn pornography port portable portal porter portfolio portico portion
    portrait portray portrayal pose posh position positive positively possess possession possessive possibility
    possible possibly post postage postal postcard poster posterity posthumous posthumously postman postmodern
    postpone postponement posture postwar pot potassium potato potent potential potentially pottery pouch poultry
    pound pour poverty powder power powerful powerless practicable practical practically practice practise
    practitioner praetorian pragmatic prairie praise pray prayer pre preach preacher precaution precede precedence
    precedent preceding precious precipitate precipitation precise precisely precision preclude precursor predator
    predecessor predict predictable prediction predominantly prefabricated preface prefect prefecture prefer
    preferable preference prefix pregnancy pregnant prehistoric prehistory prejudice prelate preliminary prelude
    premature premier premiere premiership premise premium preoccupation preparation preparatory prepare prepared
    preposition presbyterian prescribe prescription presence present presentation presenter presently preservation
    preserve preside presidency president presidential press pressing pressure prestige prestigious presumably
    presume presumptive pretence pretend pretender pretext pretty prevail prevalence prevalent prevent prevention
    preventive preview previous previously prewar prey price priceless prick pride priest priesthood primarily
    primary primate prime primitive primordial prince princess principal principality principle print printer
    printing prior priority prism prison prisoner privacy private privately privatisation privatise privilege
    privileged prize pro probabilistic probability probable probably probation probe problem problematic procedure
    proceed proceeding proceedings process procession processor proclaim proclamation procure procurement prodigy
    produce producer product production productive productivity prof profess profession professional professionally
    professor proficiency proficient profile profit profitable profound profoundly progenitor prognosis program
    programme programmer programming progress progression progressive prohibit prohibition prohibitive project
    projection projector proletariat prolific prologue prolong prominence prominent promise promising promontory
    promote promoter promotion prompt promptly prone pronoun pronounce pronunciation proof propaganda propagandist
    propel propeller proper properly property prophecy prophet proponent proportion proportional proposal propose
    proposition proprietor prose prosecute prosecution prosecutor prospect prospective prosper prosperity prosperous
    prostitute prostitution protagonist protect protection protective protectorate protege protein protest
    protestant protestantism protester protocol proton prototype proud proudly prove proven proverb provide provided
    provider province provincial provision provisional provocation provocative provoke prowess proximity proxy
    prudent prune pseudonym psychiatric psychiatrist psychiatry psychic psychoanalysis psychological psychologist
    psychology pub puberty public publication publicise publicist publicity publicly publish publisher pudding
    puddle puff pull pulmonary pulp pulpit pulse pump pumpkin punch punctual punctuate punctuation punish punishment
    punk pupil puppet puppeteer puppy purchase purchaser pure purely purgatory purge purify puritan purity purple
    purpose purposely purse pursue pursuit push put putsch puzzle pve pvp pyjamas pyramid quadrant quadruple
    quagmire quaint quake qualification qualified qualifier qualify qualitative quality quantify quantitative
    quantity quantum quarantine quarrel quarry quarter quarterback quarterfinal quarterly quartet quartz quash quasi
    quay queen queer query quest question questionable questionnaire queue quick quickly quiet quietly quilt quit
    quite quiz quorum quota quotation quote rabbi rabbit race racecourse racer racial racing racism racist rack
    racket radar radiate radiation radiator radical radically radio radioactive radioactivity radium radius raffle
    raft rag rage raid raider raiders rail railing railroad railway rain rainbow raincoat rainfall rainforest rainy
    raise rally ram ramp rampant rampart ranch random range ranger rank ranking ransom rap rape rapid rapidly rapist
    rapper rapport rare rarely rarity rash rat rate rather ratification ratify rating ratio ration rational
    rationale raven ravine raw ray razor reach react reaction reactionary reactor read readable reader readily
    readiness reading ready real realisation realise realism realist realistic reality really realm reap rear
    rearguard reason reasonable reasonably reasoning reassure rebel rebellion rebellious rebuild rebuke recall
    recapture recede receipt receive receiver recent recently reception recession recipe recipient reciprocal
    recitation recite reckless reckon reclaim recognisable recognise recognition recollect recollection recommend
    recommendation reconcile reconciliation reconnaissance reconquer reconquest reconsider reconstruct
    reconstruction record recorder recording recover recovery recreate recreation recruit recruitment rectangle
    rectangular rectify rector recur recurrent recycle red reddish redeem redemption redeploy redistribute
    redistribution reduce reduction redundant reed reef reel reenactment refer referee reference referendum refine
    refinery reflect reflection reform reformation reformer reformist refrain refresh refreshing refrigerator refuge
    refugee refund refurbish refusal refuse refute regain regalia regard regarding regardless regatta regency regent
    regex regicide regime regiment region regional register registrar registration registry regression regret
    regular regularly regulate regulation regulator regulatory rehabilitation rehearsal rehearse reign reigning
    reinforce reinforcement reinstate reinstatement reject rejection rejoin relate related relation relationship
    relative relatively relativity relax relaxation relaxed relay release relegate relegation relevance relevant
    reliability reliable reliance reliant relic relief relieve religion religious relinquish relocate relocation
    reluctance reluctant reluctantly rely remain remainder remains remark remarkable remarkably remarry remedy
    remember remembrance remind reminder reminiscent remission remix remnant remorse remote remotely removal remove
    renaissance renal rename render renegade renew renewable renewal renounce renovate renovation renowned rent
    rental reopen reopening reorganise repair repatriate repatriation repay repeal repeat repeated repeatedly repel
    repercussion repetition repetitive replace replacement replay replica replicate reply repo report reportage
    reportedly reporter reporting repository repost represent representation representative repress repression
    repressive reprisal reproduce reproduction reptile republic republican republicanism repulse reputation repute
    request requiem require requirement rescue rescuer research researcher resemblance resemble resent resentment
    reservation reserve reserved reservoir reset resettle resettlement reside residence resident residential residue
    resign resignation resigned resilience resilient resin resist resistance resistant resolution resolve resort
    resource resourceful respawn respect respectable respectful respective respectively respiration respiratory
    respond respondent response responsibility responsible responsive rest restart restaurant restless restoration
    restore restrain restraint restrict restriction restrictive restructure result resume resumption resurgence
    resurrection retail retailer retain retaliate retaliation retell retention reticent retinue retire retired
    retirement retort retreat retribution retrieval retrieve retrograde retrospect retry return retweet
    reunification reunite reuptake reuse reveal revelation revenge revenue revere reverend reversal reverse revert
    review reviewer revise revision revisionist revisit revitalise revival revive revoke revolt revolution
    revolutionary revolutionise revolve revolver reward rewarding rewind rewrite rhetoric rhetorical rhino
    rhinoceros rhyme rhythm rhythmic rib ribbon rice rich riches richly rid riddle ride rider ridge ridicule
    ridiculous rifle rift right righteous rightful rightly rigid rigor rigorous rim ring ringleader riot rioter rip
    ripe ripple rise risk risky rite ritual rival rivalry river riverbank road roadblock roadmap roadside roam roar
    roast rob robber robbery robe robot robotic robust rock rocket rocky rod rogue role roll rollback roller romance
    romantic romanticism roof rook rookie room roommate root rope rose rot rotate rotation rotten rotunda rough
    roughly round roundabout roundup rouse rout route router routine routinely rover row rower rowing royal royalist
    royalty rpg rub rubber rubbish ruby rude rug rugby ruin ruinous rule ruler rules ruling rum rumble rumor rumour
    run runaway runner runoff runtime runway rupture rural rush rust rusty ruthless sabbath saber sabotage sabre
    sack sacrament sacred sacrifice sacrilege sad saddle sadly sadness safari safe safeguard safely safety saga sage
    sail sailing sailor saint sake salad salary sale sales salesman salient salinity salmon salon saloon salt
    saltwater salty salute salvage salvation same sample sanctify sanction sanctions sanctity sanctuary sand sandal
    sandbank sandstone sandwich sandy sane sanitation sarcasm sarcastic sarcophagus satellite satire satirical
    satirist satisfaction satisfactory satisfied satisfy satrap sauce saucer sausage savage savanna save saver
    saving savings savior saw say saying scaffolding scale scalp scam scan scandal scanner scar scarce scarcely
    scarcity scare scared scarf scarlet scary scatter scenario scene scenery scenic scent sceptic sceptical schedule
    schema scheme schism scholar scholarly scholarship scholastic school schoolboy schoolchild schoolgirl schooling
    schoolmaster schoolteacher science scientific scientifically scientist scissors scold scoop scooter scope score
    scoreboard scoreless scorer scorn scorpion scout scramble scrap scrape scratch scream screen screening
    screenplay screenshot screenwriter screw scribe script scripture scroll scrub scrutiny sculptor sculpture sdk
    sea seabed seafarer seafaring seafood seal seam seaman seaplane seaport search seaside season seasonal seat
    seaweed secede secession seclude second secondary secondhand secondly secondment secrecy secret secretarial
    secretariat secretary secretly sect sectarian section sector secular secularism secure securely security sedan
    sediment sedimentary seduce see seed seek seem seemingly segment segregate segregation seismic seismology seize
    seizure seldom select selection selective selector self selfie selfish sell seller semantic semester semi
    semicolon semiconductor semifinal seminar seminary senate senator senatorial send sender senior seniority
    sensation sensational sense senseless sensible sensitive sensitivity sensor sensory sensual sentence sentiment
    sentimental separate separately separation separatism separatist septic sequel sequence serene serf serfdom
    sergeant serial serialise series serious seriously seriousness sermon serpent serum servant serve server service
    serviceman servicemen serving session set setback setting settle settlement settler settlor setup seventh
    several severe severely severity sew sewage sewer sex sexism sexist sexual sexuality sexually sexy shade shader
    shadow shaft shake shaky shall shallow shame shameful shampoo shape share shareholder shareholding shark sharp
    sharpen sharply shatter shave shed sheep sheer sheet shelf shell shelling shelter shepherd sheriff shes shield
    shift shilling shin shine shiny ship shipbuilder shipbuilding shipment shipowner shipping shipwreck shipyard
    shirt shit shock shocked shocking shoe shoemaker shogun shoot shooter shooting shootout shop shopkeeper shopper
    shopping shore shoreline short shortage shortcoming shortcut shorten shorthand shortlist shortlisted shortly
    shot shotgun should shoulder shout shove shovel show showcase shower shred shrewd shriek shrimp shrine shrink
    shrub shrug shudder shuffle shut shutdown shutout shutter shuttle shy sibling sick sickle sickness side sideline
    sidewalk sideways siege sieve sigh sight sightseeing sign signal signatory signature significance significant
    significantly signify signing signup silence silent silently silicon silk silly silt silver silvery similar
    similarity similarly simmer simple simplicity simplify simply simulate simulation simultaneous simultaneously
    sin since sincere sincerely sincerity sinful sing singer single singular singularity sinister sink sip sir siren
    sister sit site sitting situate situated situation size sizeable skate skateboard skater skating skeleton
    skeptic sketch ski skier skill skilled skillful skim skin skinny skip skipper skirmish skirt skull sky skyline
    skyscraper slab slack slalom slam slander slang slap slaughter slave slavery slavic slay sledge sleep sleepless
    sleepy sleeve slender slice slide slight slightly slim slip slipper slippery slit slogan slope sloppy slot slow
    slowdown slowly slum slump small smallpox smart smartphone smash smell smelting smile smoke smoker smoking
    smooth smoothly smuggle smuggler snack snail snake snap snapshot snatch sneak sneeze sniff sniper snow snowball
    snowfall snowstorm snowy soak soap soar sob sober soccer sociable social socialism socialist socially society
    socioeconomic sociologist sociology sock socket soda sodium sofa soft soften softly software soil solar soldier
    soldiers sole solely solemn solicitor solid solidarity solitary solitude solo soloist solstice soluble solution
    solve solvent some somebody someday somehow someone something sometime sometimes somewhat somewhere son song
    songwriter songwriting sonnet soon soothe sophisticated soprano sore sorrow sorry sort soul sound soundtrack
    soup sour source south southbound southeast southern southerner southernmost southward southwest souvenir
    sovereign sovereignty soviet sow soya spa space spacecraft spaceflight spaceship spacewalk spacious spade spam
    span spare spark sparkle sparrow sparse spatial speak speaker speaking spear spearhead special specialise
    specialist speciality specially species specific specifically specification specify specimen spectacle
    spectacular spectator specter spectral spectre spectrum speculate speculation speculative speech speed speedrun
    speedrunner speedy spell spelling spelt spend spending sphere spherical spice spicy spider spike spill spin
    spinach spinal spine spiral spire spirit spiritual spirituality spit spite splash splendid splendour split
    splitting spoil spoiler spokesman spokesmen spokesperson spokeswoman sponge sponsor sponsorship spontaneous
    spoon spore sport sporting sportscaster sportsman spot spotlight spouse spray spread spreadsheet spring
    springtime sprint sprinter spur spy squad squadron squander square squash squat squeeze squirrel ssd stab
    stabbing stabilise stability stable stack stadia stadium staff stage staggering stain stair staircase stairs
    stake stale stalemate stalk stall stamina stamp stampede stance stand standard standardise standing standings
    standoff standout standpoint standstill staple star stardom stare stark starlight start starter startle startup
    starvation starve state statecraft statehood stateless stately statement statesman statewide static station
    stationary stationed stationery statistic statistical statistician statistics stats statue stature status
    statute statutory stay steady steak steal stealth steam steamboat steamer steamship steel steep steer stellar
    stem step stepfather stepmother steppe stereotype sterile sterling stern stew steward stewardess stick sticker
    sticky stiff stigma stimulate stimulus sting stink stipend stipulate stir stitch stock stockholder stocking
    stockpile stomach stone stony stool stop stopover stoppage storage store storehouse storey storm stormy story
    storyline storyteller stove stowaway straight straighten straightforward strain strait strand stranded strange
    stranger strangle strap strategic strategist strategy stratosphere stratum straw strawberry stray streak stream
    streamer streaming street streetcar strength strengthen strenuous stress stressful stretch strict strictly
    stride strike striker striking string strip stripe strive stroke stroll strong stronghold strongly struck
    structural structure struggle stubborn student studio study stuff stumble stun stunning stunt stupid stupidity
    sturdy style stylish stylistic sub subatomic subcommittee subcontinent subdivide subdivision subdue subgroup
    subject subjective subjugate sublime submarine submerge submission submissive submit subordinate subreddit
    subscribe subscriber subscription subsequent subsequently subside subsidence subsidiary subsidise subsidy
    subsistence substance substantial substantially substitute substitution substratum subsurface subtitle subtle
    subtract subtropical suburb suburban subversion subway succeed success successful successfully succession
    successive successor succinct suck sudden suddenly sue suffer sufferer suffering suffice sufficient sufficiently
    suffix suffocate suffrage suffragette sugar suggest suggestion suggestive suicidal suicide suit suitable
    suitcase suite sulfur sulphur sultan sultanate sum summarise summary summation summer summit summon sun
    sunflower sunglasses sunlight sunny sunrise sunset sunshine super superb superficial superintendent superior
    superiority supermarket supernatural supernova superpower supersede superstar superstition superstitious
    superstructure supervise supervision supervisor supper supplant supplement supplementary supplier supplies
    supply support supporter supporting supportive suppose supposed supposedly suppress suppression supranational
    supremacy supreme surcharge sure surely surf surface surfer surge surgeon surgery surgical surname surpass
    surplus surprise surprised surprising surprisingly surrender surrogate surround surrounding surroundings
    surveillance survey surveyor survival survive survivor suspect suspected suspend suspension suspicion suspicious
    sustain sustainability sustainable swallow swamp swan swap swarm sway swear sweat sweater sweep sweet sweetheart
    swell swift swiftly swim swimmer swimming swimsuit swindle swine swing switch sword swordsman syllable syllabus
    symbol symbolic symbolise symmetrical symmetry sympathetic sympathise sympathy symphony symptom synagogue sync
    syncretic syndicate syndrome synod synonym synonymous synoptic syntax synthesis synthetic syringe syrup system
    systematic systematically tab tabernacle table tablet tabloid taboo tackle tactic tactical tactics tag tail
    tailor taint take takeaway takeoff takeover tale talent talented talk talkative talks tall tally tame tan
    tangible tank tanker tap tape tapestry target tariff task taste tasteless tasty tattoo tavern tax taxation taxi
    taxonomic taxonomy taxpayer tea teach teacher teaching team teammate teamwork tear tease tech technical
    technically technician technique technocrat technological technologist technology tectonic tedious teen teenage
    teenager telecommunication telecommunications telegraph telemetry telephone telescope televise television tell
    tells temper temperament temperate temperature tempest template temple tempo temporal temporarily temporary
    tempt temptation tenant tend tendency tender tenet tennis tenor tense tension tent tentative tenure terabyte
    term terminal terminate termination terminology terrace terracotta terrain terrestrial terrible terribly
    terrific terrify territorial territory terror terrorise terrorism terrorist tertiary test testament testify
    testimonial testimony text textbook textile texture than thank thankful thanks thanksgiving thats thaw theater
    theatre theatrical thee theft theirs thematic theme themselves then theocracy theologian theological theology
    theorem theoretical theoretically theorist theory therapeutic therapist therapy thereafter thereby therefore
    therein theres thermal thermodynamics thermometer thermonuclear thesaurus theyre thick thicken thickness thief
    thigh thin thing think thinker thinking third thirdly thirst thirsty thorough thoroughfare thoroughly thou
    though thought thoughtful thoughtless thread threat threaten threatening threefold threshold thrill thriller
    thrive throat throne throughout throughput throw thrust thumb thunder thunderstorm thus thx thy tick ticket
    tidal tide tidy tie tiger tight tighten tightly tile till tilt timber time timeless timeline timely timeout
    timestamp timetable timid timing tin tiny tip tire tired tiresome tissue titanium title titleholder titular toad
    toast tobacco today toddler toe together toilet token tolerance tolerant tolerate toll tomato tomb tombstone
    tomorrow ton tone tongue tonight tonne tool toolbox tooth toothbrush toothpaste top topic topical topmost
    topographic topography toponym topple topsoil torch torment tornado torpedo torrent torso tortoise torture toss
    total totalitarian totalitarianism totally touch touchdown touching tough tour tourism tourist tournament tow
    towel tower town townhouse township townspeople toxic toxin toy trace track tracker tractor trade trademark
    trader trading tradition traditional traditionally traffic traffickers trafficking tragedy tragic trail trailer
    train trainee trainer training trait traitor trajectory tram tramp tranquil transaction transatlantic transcend
    transcontinental transcribe transcript transcription transfer transform transformation transformer transfusion
    transgender transgress transience transit transition transitional translate translation translator translucent
    transmission transmit transmitter transnational transparency transparent transpire transplant transport
    transportation trap trash trauma traumatic travel traveller travelling traverse tray treacherous treachery
    treason treasure treasurer treasury treat treatise treatment treaty trebuchet tree trek tremble tremendous
    tremendously tremor trench trend trendy trespass trial triangle triangular triathlon tribal tribe tribunal
    tributary tribute trick tricky tricolour trident trigger trigonometry trilateral trillion trilogy trim trio trip
    triple triplet triumph triumphant trivia trivial troll trolley trolling troop troops trophy tropic tropical
    troposphere trouble troubled troublesome trousers trout truce truck true truly trumpet trunk trust trustee
    trustworthy truth truthful truthfulness try tsar tsunami tub tube tuberculosis tug tuition tulip tumble tumor
    tumour tuna tundra tune tunnel tuple turbine turboprop turbulence turbulent turf turmoil turn turnaround turning
    turnout turnover turquoise turret turtle tutelage tutor tutorial tv tweet twice twin twist twister twofold
    tycoon type typesetting typewriter typhoon typical typically typist typo typography tyrannical tyranny tyrant
    tyre uav ubiquitous ugly ultimate ultimately ultimatum ultrasound ultraviolet umbrella umpire unabated unable
    unacceptable unaffected unaided unambiguous unanimity unanimous unanimously unarmed unaware unban unbeaten
    unbelievable unbroken uncertain uncertainty unchanged uncle unclear uncomfortable uncommon unconscious
    unconstitutional uncontested uncover undefeated undergo undergraduate underground underline underlying undermine
    underneath underpass undersecretary understand understandable understanding undertake undertaking underwater
    underway underwear underworld undesirable undisclosed undisputed undo undoubtedly undue unearth uneasy
    unemployed unemployment unequal uneven unexpected unexpectedly unfair unfamiliar unfavourable unfinished unfold
    unfollow unforeseen unforgettable unfortunate unfortunately unhappy unhealthy unhindered unicameral unidentified
    unification uniform unify unilateral unilaterally unimportant uninhabited union unionist unique unit unite
    united unity universal universally universe university unknown unlawful unleash unless unlike unlikely unlimited
    unlock unlucky unmanned unmarried unnamed unnecessary unofficial unopposed unpaid unpleasant unpopular
    unprecedented unpredictable unpublished unravel unrealistic unreasonable unrelated unreliable unresolved unrest
    unsafe unscathed unseen unsettled unsolicited unspoken unstable unsubscribe unsuccessful unsuccessfully
    unsuitable untouched untrue unusual unusually unveil unverified unwanted unwell unwilling unwillingness
    upbringing upcoming update upgrade upheaval uphill uphold upland upload uploader upper upright uprising uproar
    uproot upset upstairs upstart upstream uptime upward upwards uranium urban urbanisation urge urgency urgent
    urgently urine url us usage usb use used useful usefulness useless user username usher usual usually usurp
    usurpation usurper utensil uterus utilise utilitarian utility utmost utopia utter utterance utterly vacancy
    vacant vacate vacation vaccinate vaccination vaccinator vaccine vacuum vague vaguely vain valiant valid validate
    validity valley valour valuable valuation value valve vampire van vandal vandalism vanguard vanilla vanish
    vanity vapor vapour variable variant variation varied variety various vary vase vassal vast vastly vat
    vaudeville vault vector vegan vegetable vegetarian vegetation vehement vehicle veil vein velocity velvet vend
    vendor venerable veneration vengeance venom ventilation ventricle venture venue verb verbal verbatim verbose
    verdict verge verifiable verification verify vernacular versatile verse version versus vertebrate vertical
    vessel vest vestige vet veteran veterinarian veterinary veto via viable viaduct vibrant vibrate vibration vicar
    vice viceroy vicinity vicious victim victims victor victorian victorious victory video videotape view viewer
    viewpoint vigilant vigor vigorous villa village villager villain vine vinegar vineyard vintage vinyl viola
    violate violation violence violent violently violin violinist viral virgin virologist virology virtual virtually
    virtue virtuous virus visa viscosity viscount visibility visible vision visionary visit visitation visiting
    visitor visual visualise visually vital vitamin vivid vizier vlog vlogger vlogging vocabulary vocal vocalist
    vocation vocational vodka voice void volatile volcanic volcano volcanology volley volleyball volt voltage volume
    voluntarily voluntary volunteer vomit vote voter voting voucher vow vowel voyage voyager vr vs vulgar
    vulnerability vulnerable vulture wade wage waging wagon waist wait waiter waitress waive wake walk walker
    walking walkout walkover wall wallet walnut wander waning wanna want wanted war ward wardrobe warehouse warfare
    warhead warlord warm warming warmly warmth warn warning warplane warrant warranty warring warrior warship
    wartime wary wash washing wasp waste wasteful watch watchdog watchful watchman water watercolour watercourse
    waterfall waterfowl waterfront waterline waterproof watershed waterway watery watt wave wavelength wax way weak
    weaken weakness wealth wealthy weapon weaponry wear weary weather weave weaver web webhook webinar website wed
    wedding wedge weed week weekday weekend weekly weep weigh weight weightlifter weightlifting weird welcome weld
    welfare well wellbeing went west westbound western westerner westernmost westward wet wetland whale whaling
    wharf whatever wheat wheel wheelbase wheelchair whence whenever whereabouts whereas whereby wherein wheres
    whereupon wherever whichever while whip whirl whirlpool whisker whiskey whisky whisper whistle whistleblower
    white whither whoever whole wholesale wholesome wholly whom whos wicked wicket wide widely widen widespread
    widow widower width wield wife wifi wiki wild wilderness wildfire wildlife wildly wilful willing willingly
    willingness willow win wind windmill window windy wine wing winger wingspan wink winner winning winter
    wintertime wipe wire wireless wiretap wisdom wise wisely wish wit witch witchcraft withdraw withdrawal wither
    withhold withstand witness witty wizard wolf woman womb wonder wonderful wonderfully wont wood wooden woodland
    wool woollen word wording work worker workforce working workload workman workplace workshop world worldly
    worldwide worm worried worry worrying worse worsen worship worshipper worst worth worthless worthwhile worthy
    would wound wounded wrap wreath wreck wreckage wrestle wrestler wrestling wretched wrinkle wrist write writer
    writing wrong wrongdoing wrongly xenophobia xenophobic yacht yard yarn yeah year yearbook yearlong yearly yeast
    yell yellow yeoman yep yesterday yet yield yoga yoghurt yogurt yolk young youngster youre yourself yourselves
    youth youthful youtuber yup zealot zebra zenith zero ziggurat zinc zip zodiac zodiacal zombie zone zoning zoo
    zoologist zoology zoom
"""

# Small words, months, days, numbers and units; nouns and verbs stand in the lexicon.
RUSSIAN = """
    абсолютно август авось ага алло аналогично апрель безо безусловно благодаря близ блин более больше бывает бывало
    был вдали вдвое вдоль вдруг ведь весь весьма вместе вместо вне внутри внутрь во вовсе возле вокруг вообще
    вопреки восемнадцать восемь восемьдесят восемьсот воскресенье восьмой вот впереди вполне вправду вроде вряд все
    всегда всего всюду всякий вторник второй вчера выше где гектар гораздо градус грамм да давай давно даже далее
    дальше два двадцатый двадцать две двенадцать двести двое девяносто девятнадцать девятый девять девятьсот
    действительно декабрь десяток десятый десять довольно долго должен должна должно должны доллар дюжина евро едва
    ежели затем зато зачем здесь здравствуйте именно иначе иногда иной инфа итак июль июнь каждый кажется как каков
    какова каковы какой килограмм километр когда кое коли кому конечно конкретно копейка короче который кроме кругом
    кстати кто куча ладно литр лишь любой май мало март меж между менее метр миллиард миллиметр миллион миля мимо
    многие многих много может можешь можно мол навсегда над надо назад наконец наоборот например напротив народ
    нарочно насколько насчет не неважно некий некогда некоторые некоторый некто нельзя немного ненужно неоднократно
    нередко несколько нет нигде никак никакой никогда никто никуда ничего ничто ничуть ноль ноябрь нужно нынче оба
    обе обратно один одиннадцать одна однажды однако одни одно ок окей около октябрь опять особенно остальной откуда
    относительно отнюдь отсюда оттуда очевидно первый пж плиз поверх под подобный подробнее подробно подряд
    пожалуйста позади пока полтора помимо понедельник поныне пор пора порой поскольку после последнее посреди потом
    потому похоже почему почти поэтому правда практически прежде привет примерно просто против процент прочее прочий
    путем пятеро пятнадцать пятница пятый пять пятьдесят пятьсот ради раз разве разный ребята ровно рубль рядом сам
    сама самая сами само самое самые самый сантиметр сверх сверху свыше седьмой сей сейчас семнадцать семь семьдесят
    семьсот сентябрь сзади скажи скажите скорее скоро слева слегка следовательно слишком словно снизу снова
    собственно совсем согласно сорок сотня сотый спасибо справа сразу среда среди сродни сто стоит столь столько
    суббота сюда так такая также таки такие таков такова такое такой там твой тем теперь типа то тогда того тоже
    только тонна точно третий треть три тридцатый тридцать триллион тринадцать триста трое туда тут тысяча увы угу
    уже ужели февраль хватит хорошо хоть хотя целиком цент чаще чей чел челы через чересчур четверг четверо
    четвертый четверть четыре четыреста четырнадцать что чтоб чуть чье чьи чья шестнадцать шестой шесть шестьдесят
    шестьсот эдак экий этак явно якобы январь
"""
