"""Countries, bodies of the news and peoples by their short names, and the endings that Russian gives them.

Own tables, beside the names that CLDR has for every country. This file only holds; ``territories`` reads with it.
"""

from __future__ import annotations

# ISO code, name in English, other names in English; then, behind the bar, short forms in Russian.
COUNTRIES = """
    US United States; USA; U.S.A.; U.S.; United States of America; America; the States | США; Соединенные Штаты; Соединенные Штаты Америки; Америка; Штаты
    GB United Kingdom; UK; U.K.; Britain; Great Britain | Великобритания; Британия; Соединенное Королевство
    RU Russia; Russian Federation | Россия; РФ; Российская Федерация
    AE United Arab Emirates; UAE; Emirates | ОАЭ; Эмираты; Объединенные Арабские Эмираты
    BA Bosnia and Herzegovina; Bosnia | Босния; Босния и Герцеговина
    BY Belarus; Byelorussia | Белоруссия; Беларусь
    CD Democratic Republic of the Congo; DR Congo; DRC | ДР Конго
    CG Republic of the Congo | Республика Конго
    CI Ivory Coast; Côte d’Ivoire | Кот-д’Ивуар
    CN China; People’s Republic of China; PRC | Китай; КНР
    CV Cape Verde; Cabo Verde | Кабо-Верде
    CZ Czech Republic; Czechia | Чехия
    DE Germany | Германия; ФРГ
    HK Hong Kong | Гонконг
    IR Iran; Islamic Republic of Iran | Иран
    KG Kyrgyzstan | Киргизия; Кыргызстан
    KP North Korea; DPRK | Северная Корея; КНДР
    KR South Korea; Republic of Korea | Южная Корея; Республика Корея
    MD Moldova | Молдавия; Молдова
    MK North Macedonia; Macedonia | Северная Македония; Македония
    MM Myanmar; Burma | Мьянма; Бирма
    MO Macau; Macao | Макао
    NL Netherlands; Holland | Нидерланды; Голландия
    PS Palestine; Palestinian Territories | Палестина
    SA Saudi Arabia; KSA | Саудовская Аравия
    SZ Eswatini; Swaziland | Эсватини; Свазиленд
    TL East Timor; Timor-Leste | Восточный Тимор
    TM Turkmenistan | Туркмения; Туркменистан
    TR Turkey; Türkiye | Турция
    TW Taiwan | Тайвань
    VA Vatican; Vatican City; Holy See | Ватикан
    XK Kosovo | Косово
    ZA South Africa | ЮАР; Южно-Африканская Республика
"""

# The same for what is no country: bodies and places that CLDR does not have.
BODIES = """
    European Union; EU; E.U. | Европейский союз; Евросоюз; ЕС
    United Nations; UN; U.N. | ООН; Организация Объединенных Наций
    NATO; North Atlantic Treaty Organization; North Atlantic Alliance | НАТО; Североатлантический альянс
    European Commission; EC | Еврокомиссия; Европейская комиссия
    European Parliament | Европарламент; Европейский парламент
    Council of Europe | Совет Европы
    Security Council; UN Security Council | Совет Безопасности; Совбез ООН
    International Court of Justice; ICJ | Международный суд ООН
    International Criminal Court; ICC | Международный уголовный суд; МУС
    World Health Organization; WHO | Всемирная организация здравоохранения; ВОЗ
    International Monetary Fund; IMF | Международный валютный фонд; МВФ
    World Bank | Всемирный банк
    World Trade Organization; WTO | Всемирная торговая организация; ВТО
    International Atomic Energy Agency; IAEA | МАГАТЭ
    OSCE; Organization for Security and Co-operation in Europe | ОБСЕ
    CSTO; Collective Security Treaty Organization | ОДКБ
    Commonwealth of Independent States; CIS | СНГ
    Eurasian Economic Union; EAEU | ЕАЭС; Евразийский экономический союз
    OPEC | ОПЕК
    Red Cross | Красный Крест
    Soviet Union; USSR | СССР; Советский Союз
    White House | Белый дом
    Kremlin | Кремль
    Pentagon | Пентагон
    State Department | Госдепартамент; Госдеп
    Foreign Ministry; Ministry of Foreign Affairs | МИД; Министерство иностранных дел
    Defence Ministry; Ministry of Defence; Defense Ministry; Ministry of Defense | Минобороны; Министерство обороны
    Moscow | Москва
    Saint Petersburg; St. Petersburg | Санкт-Петербург; Петербург
    Kyiv; Kiev | Киев
    Kharkiv; Kharkov | Харьков
    Warsaw | Варшава
    Prague | Прага
    Vienna | Вена
    Rome | Рим
    Paris | Париж
    London | Лондон
    Brussels | Брюссель
    Geneva | Женева
    Berlin | Берлин
    Cologne | Кельн
    Munich | Мюнхен
    Copenhagen | Копенгаген
    Lisbon | Лиссабон
    Athens | Афины
    Belgrade | Белград
    Bucharest | Бухарест
    Istanbul | Стамбул
    Tbilisi | Тбилиси
    Tehran; Teheran | Тегеран
    Jerusalem | Иерусалим
    Cairo | Каир
    Damascus | Дамаск
    Beijing; Peking | Пекин
    Tokyo | Токио
    Seoul | Сеул
    New York | Нью-Йорк
    Washington | Вашингтон
    The Hague; Hague | Гаага
    Strasbourg | Страсбург
    Europe | Европа
    Caucasus | Кавказ
    South Caucasus | Южный Кавказ; Закавказье
    Middle East | Ближний Восток
    Crimea | Крым
    Black Sea | Черное море
    Baltic Sea; Baltic | Балтийское море
"""

# ISO code; in English the adjective, then nouns; behind the bar in Russian the adjective, then nouns.
PEOPLES = """
    AF Afghan Afghans | афганский афганец афганцы
    AL Albanian Albanians | албанский албанец албанцы
    AM Armenian Armenians | армянский армянин армяне армян
    AR Argentine Argentinian Argentines Argentinians | аргентинский аргентинец аргентинцы
    AT Austrian Austrians | австрийский австриец австрийцы
    AU Australian Australians | австралийский австралиец австралийцы
    AZ Azerbaijani Azerbaijanis Azeri Azeris | азербайджанский азербайджанец азербайджанцы
    BA Bosnian Bosnians | боснийский босниец боснийцы
    BD Bangladeshi Bangladeshis | бангладешский
    BE Belgian Belgians | бельгийский бельгиец бельгийцы
    BG Bulgarian Bulgarians | болгарский болгарин болгары
    BR Brazilian Brazilians | бразильский бразилец бразильцы
    BY Belarusian Belarusians Belarussian | белорусский белорус белорусы
    CA Canadian Canadians | канадский канадец канадцы
    CH Swiss | швейцарский швейцарец швейцарцы
    CL Chilean Chileans | чилийский чилиец чилийцы
    CN Chinese | китайский китаец китайцы
    CO Colombian Colombians | колумбийский колумбиец колумбийцы
    CU Cuban Cubans | кубинский кубинец кубинцы
    CY Cypriot Cypriots | кипрский киприот киприоты
    CZ Czech Czechs | чешский чех чехи
    DE German Germans | немецкий немец немцы германский
    DK Danish Dane Danes | датский датчанин датчане
    DZ Algerian Algerians | алжирский алжирец алжирцы
    EE Estonian Estonians | эстонский эстонец эстонцы
    EG Egyptian Egyptians | египетский египтянин египтяне
    ES Spanish Spaniard Spaniards | испанский испанец испанцы
    ET Ethiopian Ethiopians | эфиопский эфиоп эфиопы
    FI Finnish Finn Finns | финский финн финны
    FR French Frenchman Frenchmen Frenchwoman | французский француз французы
    GB British Briton Britons Brit Brits | британский британец британцы
    GE Georgian Georgians | грузинский грузин грузины
    GR Greek Greeks | греческий грек греки
    HR Croatian Croat Croats | хорватский хорват хорваты
    HU Hungarian Hungarians | венгерский венгр венгры
    ID Indonesian Indonesians | индонезийский индонезиец индонезийцы
    IE Irish Irishman Irishmen | ирландский ирландец ирландцы
    IL Israeli Israelis | израильский израильтянин израильтяне
    IN Indian Indians | индийский индиец индийцы
    IQ Iraqi Iraqis | иракский иракец иракцы
    IR Iranian Iranians | иранский иранец иранцы
    IS Icelandic Icelander Icelanders | исландский исландец исландцы
    IT Italian Italians | итальянский итальянец итальянцы
    JP Japanese | японский японец японцы
    KE Kenyan Kenyans | кенийский кениец кенийцы
    KG Kyrgyz | киргизский киргиз киргизы
    KP North~Korean North~Koreans | северокорейский
    KR South~Korean South~Koreans | южнокорейский
    KZ Kazakh Kazakhs Kazakhstani | казахстанский казах казахи казахский
    LB Lebanese | ливанский ливанец ливанцы
    LT Lithuanian Lithuanians | литовский литовец литовцы
    LV Latvian Latvians | латвийский латыш латыши латышский
    LY Libyan Libyans | ливийский ливиец ливийцы
    MA Moroccan Moroccans | марокканский марокканец марокканцы
    MD Moldovan Moldovans | молдавский молдаванин молдаване
    MN Mongolian Mongolians | монгольский монгол монголы
    MX Mexican Mexicans | мексиканский мексиканец мексиканцы
    NG Nigerian Nigerians | нигерийский нигериец нигерийцы
    NL Dutch Dutchman Dutchmen | голландский голландец голландцы нидерландский
    NO Norwegian Norwegians | норвежский норвежец норвежцы
    NZ New~Zealander New~Zealanders | новозеландский новозеландец новозеландцы
    PE Peruvian Peruvians | перуанский перуанец перуанцы
    PH Filipino Filipinos Philippine | филиппинский филиппинец филиппинцы
    PK Pakistani Pakistanis | пакистанский пакистанец пакистанцы
    PL Polish Pole Poles | польский поляк поляки
    PS Palestinian Palestinians | палестинский палестинец палестинцы
    PT Portuguese | португальский португалец португальцы
    RO Romanian Romanians | румынский румын румыны
    RS Serbian Serb Serbs | сербский серб сербы
    RU Russian Russians | российский русский россиянин россияне россиян русские
    SA Saudi Saudis | саудовский
    SD Sudanese | суданский суданец суданцы
    SE Swedish Swede Swedes | шведский швед шведы
    SK Slovak Slovaks Slovakian | словацкий словак словаки
    SY Syrian Syrians | сирийский сириец сирийцы
    TH Thai Thais | таиландский тайский
    TJ Tajik Tajiks | таджикский таджик таджики
    TM Turkmen Turkmens | туркменский туркмен туркмены
    TN Tunisian Tunisians | тунисский тунисец тунисцы
    TR Turkish Turk Turks | турецкий турок турки
    TW Taiwanese | тайваньский тайванец тайваньцы
    UA Ukrainian Ukrainians | украинский украинец украинцы
    US American Americans | американский американец американцы
    UZ Uzbek Uzbeks | узбекский узбек узбеки
    VE Venezuelan Venezuelans | венесуэльский венесуэлец венесуэльцы
    VN Vietnamese | вьетнамский вьетнамец вьетнамцы
    YE Yemeni Yemenis | йеменский йеменец йеменцы
    ZA South~African South~Africans | южноафриканский
"""

# Of these the bare lower-case form is an everyday word.
EVERYDAY = frozenset(
    {"us", "who", "un", "ec", "cis", "states", "the states", "togo", "chad", "mali", "vena", "es", "mid", "mus", "voz"}
    | {"rf", "rim", "чад", "вена", "веной", "мали", "штаты", "штат", "того", "само", "груз", "груза", "суда", "сома"}
    | {"мака", "пала", "лива", "тонг", "рим", "перу", "мюнх", "босн", "бута", "брун"}
)

# The case endings of Russian names of countries, by how the first form ends.
ENDINGS = (
    ("ский", tuple("ск" + e for e in ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими"))),
    ("цкий", tuple("цк" + e for e in ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими"))),
    ("ия", ("ия", "ии", "ию", "ией")),
    ("а", ("а", "ы", "и", "е", "у", "ой")),
    ("я", ("я", "и", "е", "ю", "ей")),
    ("й", ("й", "я", "ю", "ем", "е")),
    ("ь", ("ь", "я", "ю", "ем", "е", "и", "ью")),
    ("е", ("е", "я", "ю", "ем")),
    ("ы", ("ы", "", "ам", "ами", "ах")),
    ("о", ("о",)),
    ("и", ("и",)),
    ("у", ("у",)),
)
