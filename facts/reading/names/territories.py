"""Countries, their peoples and the bodies of the news, by whatever name they go: США, America, the United States.

Names of countries in other languages are Unicode's (CLDR, through ``babel``); short forms, peoples, cities and bodies
are our own general table below. Only what is one and the same thing is an alias; a people is linked to its country
(``territory_of_people``) but is never the same name. This file knows nothing of texts or questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from babel import Locale, UnknownLocaleError

from facts.reading.names.folding import fold_name
from facts.reading.words import fold, stem, words_of

# ISO code, name in English, other names in English; then, behind the bar, short forms in Russian.
_COUNTRIES = """
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
_BODIES = """
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
_PEOPLES = """
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
_EVERYDAY = frozenset(
    {"us", "who", "un", "ec", "cis", "states", "the states", "togo", "chad", "mali", "vena", "es", "mid", "mus", "voz"}
    | {"rf", "rim", "чад", "вена", "веной", "мали", "штаты", "штат", "того", "само", "груз", "груза", "суда", "сома"}
    | {"мака", "пала", "лива", "тонг", "рим", "перу", "мюнх", "босн", "бута", "брун"}
)
_ENDINGS = (
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


def _cases(name: str) -> tuple[str, ...]:
    """Return the cases of a one-word name in Russian, as its ending has them; for others the name alone.

    >>> _cases("армения")
    ('армения', 'армении', 'армению', 'арменией')
    """
    if " " in name or len(name) < 4 or not "\u0400" <= name[0] <= "\u04ff":
        return (name,)
    for ending, endings in _ENDINGS:
        if name.endswith(ending):
            return tuple(name.removesuffix(ending) + other for other in endings)
    return tuple(name + other for other in ("", "а", "у", "ом", "ем", "е"))


def _rows(table: str) -> Iterator[tuple[list[str], list[str]]]:
    for line in table.strip().splitlines():
        english, _, russian = line.partition("|")
        yield [n.strip() for n in english.split(";")], [n.strip() for n in russian.split(";") if n.strip()]


@lru_cache(maxsize=1)
def _english() -> Mapping[str, tuple[str, ...]]:
    """The names of every country in English by ISO code; the first is the one that stands for all."""
    names = {
        code: (name.replace("&", "and"),)
        for code, name in Locale("en").territories.items()
        if re.fullmatch("[A-Z]{2}", code) and code not in ("XA", "XB", "ZZ", "EZ", "QO", "EU", "UN")
    }
    for english, _ in _rows(_COUNTRIES):
        code, _, first = english[0].partition(" ")
        names[code] = (first, *english[1:], *(n for n in names.get(code, ()) if n != first))
    return names


@lru_cache(maxsize=1)
def _peoples() -> Mapping[str, tuple[str, str]]:
    """The country and the English adjective by every folded word for a people, in English and in Russian."""
    found: dict[str, tuple[str, str]] = {}
    for line in _PEOPLES.strip().splitlines():
        english, _, russian = line.partition("|")
        code, *words = english.split()
        country, adjective = fold_name(_english()[code][0]), fold_name(words[0].replace("~", " "))
        for word in words:
            found.setdefault(fold_name(word.replace("~", " ")), (country, adjective))
        for word in russian.split():
            found.setdefault(fold_name(word), (country, adjective))
            found.setdefault(stem(fold(word)), (country, adjective))
    return found


@lru_cache(maxsize=16)
def territory_aliases(language: str) -> Mapping[str, str]:
    """Return what countries, peoples and bodies are called in ``language``, folded, with the English name for each.

    Keys stand in every form in which a word may arrive: folded to Latin letters (``fold_name``), folded in its own
    letters, and, for a single word, as its stem, so that Russian case endings do not matter. Peoples map to the
    English adjective ("russian"), never to the country. A language that CLDR does not know has no names of its own.

    >>> russian = territory_aliases("ru")
    >>> russian["россия"], russian["rossiya"], russian["армен"], russian["сша"], russian["российскими"]
    ('russia', 'russia', 'armenia', 'united states', 'russian')
    >>> territory_aliases("en")["america"], territory_aliases("de")["schweden"], territory_aliases("tlh")
    ('united states', 'sweden', mappingproxy({}))
    """
    code = language.partition("-")[0].lower()
    aliases: dict[str, str] = {}

    def add(name: str, english: str) -> None:
        own = " ".join(word.folded for word in words_of(name))
        forms = [fold_name(name), own]
        if code == "ru":
            forms.extend(fold(form) for form in _cases(name.casefold()))
            if " " not in own and len(stem(own)) >= 4:
                forms.append(stem(own))
        for form in forms:
            if len(form) > 1 and form not in _EVERYDAY and form != english:
                aliases.setdefault(form, english)

    for number, table in enumerate((_COUNTRIES, _BODIES)):
        for english, russian in _rows(table):
            first = fold_name(english[0].partition(" ")[2] if number == 0 else english[0])
            for name in {"en": english[1:], "ru": russian}.get(code, []):
                add(name, first)
    if code == "ru":
        for line in _PEOPLES.strip().splitlines():
            english_words, _, russian_words = line.partition("|")
            adjective = fold_name(english_words.split()[1].replace("~", " "))
            for word in russian_words.split():
                add(word, adjective)
    for iso, all_names in _english().items():
        for name in (*all_names, _local(code).get(iso, "")):
            local = re.sub(r"\s*\(.*?\)", "", name)
            if code == "en" or name == _local(code).get(iso):
                add(local, fold_name(all_names[0]))
    return MappingProxyType(aliases)


@lru_cache(maxsize=16)
def _local(code: str) -> Mapping[str, str]:
    try:
        return dict(Locale(code).territories)
    except (UnknownLocaleError, ValueError):
        return {}


@lru_cache(maxsize=1)
def _canonical() -> Mapping[str, str]:
    every = dict(territory_aliases("en"))
    for key, english in territory_aliases("ru").items():
        if key not in _peoples():
            every.setdefault(key, english)
    every |= {"us": "united states", "un": "united nations", "who": "world health organization"}
    every |= {"ec": "european commission", "cis": "commonwealth of independent states"}
    for names_of_body, _ in _rows(_BODIES):
        every.setdefault(fold_name(names_of_body[0]), fold_name(names_of_body[0]))
    for names in _english().values():
        every.setdefault(fold_name(names[0]), fold_name(names[0]))
    return every


@lru_cache(maxsize=20_000)
def territory_of(name: str) -> str | None:
    """Return the folded English name of the country or body that ``name`` is, in English or Russian; else None.

    >>> territory_of("США"), territory_of("the U.S."), territory_of("Великобританией"), territory_of("Russians")
    ('united states', 'united states', 'united kingdom', None)
    """
    folded = fold_name(name).removeprefix("the ")
    known = _canonical()
    if folded in ("us", "who", "cis", "ec") and not any(c.isupper() for c in name):
        return None
    own = " ".join(word.folded for word in words_of(name))
    for form in (folded, own):
        if form in known:
            return known[form]
    words = tuple(words_of(name))
    if len(words) == 1 and not words[0].folded.isascii() and len(words[0].stem) >= 4:
        return known.get(words[0].stem)
    return None


@lru_cache(maxsize=20_000)
def territory_of_people(name: str) -> str | None:
    """Return the folded English name of the country whose people ``name`` is: linked, and not the same name.

    >>> territory_of_people("Armenians"), territory_of_people("российскими"), territory_of_people("Armenia")
    ('armenia', 'russia', None)
    """
    folded = fold_name(name)
    found = _peoples().get(folded)
    if found is None:
        words = tuple(words_of(name))
        if len(words) == 1 and not words[0].folded.isascii():
            found = _peoples().get(words[0].stem)
    return found[0] if found else None
