"""What Russian words of news, history, sport and science mean in English: rows to read and to review.

Own list, written from general knowledge; no dictionary's data. Before the colon stand English words, the most useful
one first; behind it Russian words that may be asked with. Of a Russian verb or noun one form is enough where the others follow by rule
(``russian`` forms the past tense, participles, and the vowels that come and go); the rest is
written out: "умереть" and "умер", "день" and "дня". Both aspects of a verb and its reflexive stand side by side. A
Russian word in two rows means both, the first row first. Names of countries, peoples, persons and places are not
here (``facts.reading.names.territories``), nor are numbers and months.
"""

from __future__ import annotations

ROWS = """
    # time
    year: год годы годов году годом
    year summer: лет
    summer: лето летний
    winter: зима зимний
    spring: весна весенний
    autumn fall: осень осенний
    day: день дня дней дни дню днем днями днях сутки суток дневной
    day daily: ежедневный ежедневно
    week: неделя недель недельный
    weekly: еженедельный еженедельник
    month: месяц месячный
    monthly: ежемесячный
    annual yearly: ежегодный ежегодно годовой
    hour: час часы часов
    minute: минута
    second: секунда
    century: век века веков столетие
    decade: десятилетие
    millennium: тысячелетие
    time: время времени времен временем
    temporary: временный временно
    date: дата
    period term: период срок
    era epoch: эпоха эра
    morning: утро утренний утром
    evening: вечер вечерний вечером
    night: ночь ночной ночью
    noon midday: полдень
    midnight: полночь
    today: сегодня сегодняшний
    yesterday: вчера вчерашний
    tomorrow: завтра
    now current: сейчас теперь нынешний текущий
    early: ранний рано раньше
    late: поздний поздно позже позднее
    recent: недавний недавно
    last final: последний
    first: первый впервые
    second: второй
    next following: следующий следовать
    previous former: предыдущий прежний бывший
    future: будущее будущий
    past: прошлое прошлый
    modern contemporary: современный
    ancient: древний древность
    old: старый старше старейший стариный
    new: новый новейший
    anniversary: годовщина юбилей
    age: возраст
    calendar: календарь
    holiday: праздник праздничный отпуск каникулы
    celebrate mark: праздновать отпраздновать отмечать отметить отмечаться
    celebration: празднование торжество
    always: всегда
    often: часто частота
    moment: момент

    # to begin, to last, to end, to happen
    begin start: начаться начинаться начать начинать начало начнется начнутся начнет начнут начавшийся начат начата начнем
    initial: начальный первоначальный первоначально
    end finish: закончиться заканчиваться закончить заканчивать окончание кончиться кончить окончить окончиться окончен
    end: конец конца концу концом
    end complete finish: завершиться завершаться завершить завершать завершение
    final: финал финальный
    last continue: длиться продлиться продолжаться продолжиться
    continue: продолжать продолжить продолжение
    duration length: продолжительность длительность
    long: длительный продолжительный
    stop cease: прекратить прекращать прекратиться прекращение
    stop: остановить останавливать остановиться остановка
    stay remain: остаться оставаться остается останется остались
    leave: оставить оставлять
    happen occur: произойти происходить произошел произошла произошло произошли произойдет случиться случаться
    origin: происхождение
    event: событие
    case incident: случай происшествие инцидент
    become: стать становиться стал стала стали станет становится станут
    appear: появиться появляться появление
    disappear vanish: исчезнуть исчезать исчез исчезла исчезновение пропасть пропал пропали
    arise emerge: возникнуть возникать возник возникла возникли возникновение
    change: измениться изменить менять меняться изменение перемена поменять
    replace: заменить заменять замена сменить сменять смена
    cause reason: причина
    cause: вызвать вызывать вызвал вызван
    consequence result: последствие
    result: результат итог
    lead: привести приводить привел привела привели приведет
    goal aim: цель целей
    condition: условие состояние
    situation: ситуация положение
    crisis: кризис
    exist: существовать существование существует

    # coming, going, living
    go: идти идет шло идут шел шла шли пойти пошел пошла пошли ходить
    go travel: ехать едет ехал поехать поедет ездить поездка
    come arrive: прийти приходить пришел пришла пришли придет придут приехать приезжать приезд приедет
    arrive: прибыть прибывать прибытие прибыл прибыли прибудет
    enter: войти входить вошел вошла вошли войдет вступить вступать вступление въехать
    entrance entry: вход въезд
    leave withdraw: выйти выходить вышел вышла вышли выход выйдет
    leave: уйти уходить ушел ушла ушли уход уйдет покинуть покидать покинул уехать уезжать уедет
    withdraw: вывести выводить вывод вывел вывели вывода
    return: вернуться возвращаться вернуть возвращать возвращение возврат вернулся вернулись вернется
    flee escape: бежать бежал бежали убежать сбежать бегство побег
    refugee displaced: беженец беженцы беженцев беженка
    displaced: переселенец переселенцы
    resettle move: переселить переселение переселиться
    move: переехать переезжать переезд двигаться движение перемещение переместить
    displaced: перемещенный
    evacuate evacuation: эвакуация эвакуировать эвакуироваться
    deport deportation: депортация депортировать
    expel: изгнать изгнание изгонять выслать высылка
    migrant: мигрант миграция
    immigrant: иммигрант иммиграция
    emigrate emigrant: эмигрировать эмигрант эмиграция
    live: жить живет живут жил жила жили прожить проживать проживает
    live life: жизнь
    resident inhabitant: житель жительница
    population: население
    populate inhabit: населять населенный
    settlement: поселение поселок
    home house: дом дома домов домой
    home housing: жилье жилой жилище
    apartment flat: квартира
    cross: пересечь пересекать пересек пересекла пересечение переход перейти перешел переходить
    visit: посетить посещать посещение визит навестить
    travel journey: путешествие путешествовать
    tourist: турист туризм
    lead guide: вести вел вели ведет
    send: отправить отправлять отправка послать посылать прислать направить направлять пошлет
    send deploy: разместить размещать размещение развернуть
    follow pursue: преследовать преследование
    reach achieve: достичь достигать достигнуть достиг достигла достижение достигнет
    rise climb: подняться поднимать поднять подниматься подъем
    fall: упасть падать падение упал упали
    pass: пройти проходить прошел прошла прошло прошли пройдет
    hold take: проводить провести провел провели проведет проведение
    hold host: состояться состоится
    fly: лететь летать вылететь полететь
    flight: полет рейс
    sit: сидеть сесть сидит сел села
    stand: стоять стоит
    lie: лежать
    run: бегать бег
    walk: гулять пешком прогулка

    # people and family
    people person man: человек люди людей людям человеческий
    human: человечество гуманитарный
    humanitarian: гуманитарный
    people nation: народ народный
    nation national: нация национальный
    nationality: национальность
    citizen: гражданин граждане граждан гражданка
    citizenship: гражданство
    civil civilian: гражданский
    civilian peaceful: мирный
    man: мужчина мужской
    woman: женщина женский
    child: ребенок ребенка ребенку ребенком дети детей детям детьми детях детский
    childhood: детство
    boy: мальчик мальчишка
    girl: девочка девушка
    teenager: подросток подростка подростки
    youth young: молодежь молодой молодость
    young: младший моложе
    adult: взрослый
    elderly old: пожилой
    baby infant: младенец младенца малыш
    family: семья семей семейный
    father: отец отца отцу отцом отцы
    mother: мать матери матерью матерей матерям
    parent: родитель родители
    son: сын сыновья сыновей
    daughter: дочь дочери дочерью дочка дочерей
    brother: брат братья братьев
    sister: сестра сестер
    husband spouse: муж мужа мужья супруг
    wife spouse: жена супруга
    widow: вдова
    grandmother: бабушка
    grandfather: дед дедушка
    grandson: внук внучка
    uncle: дядя
    aunt: тетя
    relative: родственник
    ancestor: предок предка предки
    descendant: потомок потомка потомки
    orphan: сирота
    friend: друг друзья друзей друга
    friendship: дружба
    neighbour: сосед соседний
    guest: гость гости
    enemy: враг вражеский
    marry marriage: жениться женат замуж замужем
    marriage: брак
    wedding marriage: свадьба свадеб
    divorce: развод развестись развелся развелись
    born birth: родиться родился родилась родились рождение рожден рождаться
    birth: роды рождаемость
    die: умереть умер умерла умерли умирать умрет
    die killed: погибнуть погибать погиб погибла погибли погибший гибель
    death: смерть смертность кончина
    dead: мертвый
    deadly: смертельный
    kill: убить убивать убил убит убиты убиты убийство
    murder kill: убийство убийца
    bury: похоронить хоронить похороны захоронение похоронен
    grave tomb: могила гробница
    cemetery: кладбище
    victim casualty: жертва
    wounded injured: раненый ранен ранить ранение ранены
    injured hurt victim: пострадать пострадавший пострадал пострадали
    survive: выжить выживать выжил выжили выживание
    survivor: выживший уцелеть
    save rescue: спасти спасать спас спасли спасение спасен спасен
    rescuer: спасатель
    missing: пропавший
    name: имя имени имен именем название фамилия
    call name: назвать называть называться назван назвал назовет
    celebrity star: знаменитость звезда
    famous known: известный знаменитый
    popular: популярный популярность

    # power and law
    president: президент президентский
    premier prime minister: премьер
    minister: министр
    ministry: министерство
    government: правительство правительственный
    power authorities: власть власти
    state: государство государственный штат
    country: страна
    capital: столица столичный
    parliament: парламент парламентский
    deputy lawmaker: депутат
    deputy: заместитель
    senator: сенатор сенат
    king: король королевский
    queen: королева
    kingdom: королевство
    emperor: император
    empire: империя
    imperial: имперский императорский
    tsar czar: царь царский
    prince: принц князь
    princess: принцесса
    throne: трон престол
    head chief: глава
    leader: лидер вождь руководитель
    leadership: руководство
    lead head: руководить возглавить возглавлять возглавил
    chief main: главный основной
    rule: правление
    ruler: правитель
    govern manage: управлять управление
    governor: губернатор
    mayor: мэр мэрия
    chairman: председатель
    secretary: секретарь
    ambassador: посол посла послы
    embassy: посольство
    diplomat: дипломат
    diplomatic: дипломатический дипломатия
    foreign: иностранный зарубежный
    foreigner: иностранец иностранца
    abroad: рубеж
    policy politics: политика
    political: политический
    politician: политик
    party: партия партийный
    opposition: оппозиция оппозиционный
    election: выборы выборов
    elect choose: избрать избирать избран избрание
    election electoral voter: избиратель избирательный
    choose: выбрать выбирать выбор выберет
    vote: голосовать голосование проголосовать
    voice vote: голос
    referendum: референдум
    candidate: кандидат
    campaign: кампания
    appoint: назначить назначать назначение назначен
    resign resignation: отставка
    reform: реформа
    revolution: революция революционный
    uprising rebellion: восстание
    rebel: повстанец повстанцы мятежник
    rebellion mutiny: мятеж
    coup: переворот
    overthrow: свергнуть свержение сверг свергли свергнет
    independence: независимость
    independent: независимый
    freedom liberty: свобода
    free: свободный
    free liberate release: освободить освобождать освобождение освобожден
    unite: объединить объединение объединиться объединять
    united: объединенный соединенный
    union alliance: союз
    ally: союзник союзный
    soviet: советский
    federation federal: федерация федеральный
    republic: республика республиканский
    democracy democratic: демократия демократический
    constitution: конституция конституционный
    law: закон законный
    legal: законный
    illegal: незаконный
    bill law: законопроект
    right law rule: право правило править
    order: приказ порядок порядка приказать
    decree order: указ
    decision: решение
    decide solve: решить решать
    ban prohibit: запретить запрещать запрет запрещен
    allow permit: разрешить разрешать разрешение позволить позволять
    agreement: соглашение
    treaty agreement contract: договор
    agree: согласиться соглашаться договориться договариваться согласен согласна согласны согласие договоренность
    sign: подписать подписывать подписание подписан подпись подпишет
    ratify: ратифицировать ратификация
    negotiation talks: переговоры переговоров
    meeting: встреча заседание собрание
    meet: встретить встретиться встречать встречаться
    summit: саммит
    conference: конференция
    delegation: делегация
    representative: представитель
    represent: представлять представить
    council: совет
    committee: комитет
    commission: комиссия
    organisation: организация
    organise: организовать организатор
    agency: агентство
    department: департамент ведомство отдел
    member: член участник
    participate: участвовать участие принять
    found establish: основать основан основание основывать
    founder: основатель
    create: создать создавать создание создан создаст
    creator: создатель
    dissolve: распустить роспуск
    collapse: распад распасться крах
    join: присоединиться присоединение присоединить
    accept adopt take: принять принимать принял приняли принят принята примет принятие
    reject refuse: отказаться отказываться отказ отказать отклонить отвергнуть отверг отвергла
    cancel abolish: отменить отменять отмена
    recognise: признать признавать признание признан
    support: поддержать поддерживать поддержка
    influence: влияние влиять повлиять
    control: контроль контролировать
    border: граница граничить приграничный пограничный
    territory: территория территориальный
    region: регион региональный область край
    province: провинция
    district area: район округ
    sanctions: санкция санкции
    threat: угроза угрожать
    court trial: суд судебный
    judge: судья судьи судей судить
    lawyer attorney: адвокат юрист
    prosecutor: прокурор прокуратура
    accuse charge: обвинить обвинять обвинение обвинен
    guilty blame: виновный вина
    sentence: приговор приговорить приговорен
    convict: осудить осужден осужденный
    prison jail: тюрьма тюрем тюремный
    prison imprison: заключение заключенный
    prisoner captive: пленный плен
    hostage: заложник
    arrest: арест арестовать арестован
    detain: задержать задерживать задержание задержан
    delay detain: задержка
    execute execution: казнь казнить казнен
    crime: преступление преступность
    criminal: преступник преступный уголовный
    police: полиция полицейский милиция
    investigation: расследование следствие
    investigate: расследовать
    investigator: следователь
    witness: свидетель
    suspect: подозревать подозреваемый подозрение
    evidence proof: доказательство улика
    prove: доказать доказывать
    steal: украсть украл кража похитить
    kidnap: похищение
    thief: вор
    fraud: мошенничество мошенник
    corruption: коррупция коррупционный
    bribe: взятка
    fine: штраф оштрафовать
    punish punishment: наказание наказать
    violence: насилие
    violate: нарушить нарушать нарушение
    security safety: безопасность
    secure safe: безопасный
    spy: шпион шпионаж
    intelligence: разведка
    passport: паспорт
    demand: требовать потребовать требование требует

    # war and peace
    war: война войн воевать
    military: военный военные воинский
    peace world: мир мировой
    truce ceasefire armistice: перемирие
    peacekeeper: миротворец миротворцы миротворческий
    army: армия армейский
    joint: совместный совместно
    troops forces: войска войско войск
    soldier: солдат боец бойцы военнослужащий воин
    officer: офицер
    general: генерал
    team commander: команда командующий
    commander: командир
    command: командовать командование
    marshal: маршал
    colonel: полковник
    battle: битва бой боя боев бои сражение
    fight: бороться борется сражаться сразиться драться дерутся
    fight struggle: борьба
    fighter militant: боевик
    combat: боевой
    attack: атака атаковать нападение напасть напал напали нападать
    strike blow attack: удар нанести
    offensive: наступление наступать
    offensive advance: наступательный
    defend: оборонять оборонительный защитник
    defence: оборона
    protect defend: защитить защищать
    protection defence: защита
    invade invasion: вторжение вторгнуться вторгся вторглась вторглись вторгнется
    occupy occupation: оккупация оккупировать
    capture seize: захватить захватывать захват захвачен
    siege: осада осадить осажденный
    blockade: блокада блокировать
    surrender: сдаться капитуляция капитулировать
    surrender pass: сдать сдача
    retreat: отступить отступать отступление
    victory win: победа
    win defeat: победить побеждать победил
    winner: победитель
    defeat: поражение разгром разбить
    lose: проиграть проигрывать проигрыш
    lose loss: потерять терять потеря утратить
    beat: обыграть бить побить
    weapon arms: оружие вооружение
    armed: вооруженный
    nuclear: ядерный атомный
    bomb: бомба
    bomb bombing: бомбить бомбардировка бомбежка
    explosion blast: взрыв
    explode: взорвать взорваться взрывать
    shell shelling: обстрел обстрелять снаряд
    shoot: стрелять расстрел расстрелять выстрелить
    shooting: стрельба
    shot: выстрел
    missile rocket: ракета ракетный
    tank: танк
    drone: дрон беспилотник беспилотный
    gun: пушка винтовка пистолет
    shaft pit: шахта
    miner: шахтер
    landmine: мина минный разминирование
    artillery: артиллерия артиллерийский
    fleet navy: флот
    aviation: авиация авиационный
    terrorist: террорист террористический
    terror terrorism: теракт терроризм
    conflict: конфликт
    clash: столкновение столкнуться
    fire: огонь огня огнем
    exchange: обмен обменять
    veteran: ветеран
    hero: герой героя героический
    memorial: мемориал мемориальный
    genocide: геноцид
    massacre: резня
    destroy: уничтожить уничтожать уничтожение разрушить разрушать разрушен
    destruction: разрушение
    damage: ущерб повредить повреждение поврежден

    # saying and thinking
    say: сказать говорить говорит сказал скажет
    say state: заявить заявлять заявление
    statement: заявление высказывание
    report: сообщить сообщать сообщение доклад отчет
    say story: рассказать рассказывать рассказ
    announce declare: объявить объявлять объявление
    declare: провозгласить провозглашение декларация
    speak: выступить выступать
    speech performance: выступление
    speech: речь речи
    write: писать пишут написать пишет написан написал напишет
    writer: писатель писательница
    author: автор авторский
    read: читать прочитать чтение
    reader: читатель
    ask: спросить спрашивать попросить просить
    question: вопрос
    answer: ответ ответить отвечать
    call urge: призвать призывать
    promise: обещать пообещать обещание
    warn: предупредить предупреждать предупреждение
    advise: советовать посоветовать советник
    propose offer: предложить предлагать предложение
    confirm: подтвердить подтверждать подтверждение
    deny: отрицать опровергнуть опроверг опровержение
    explain: объяснить объяснять объяснение
    describe: описать описывать описание
    mention: упомянуть упоминать упоминание
    criticise: критиковать критика раскритиковать
    condemn: осуждать осуждение
    praise: похвалить хвалить похвала
    blame: винить
    thank: благодарить поблагодарить благодарность
    apologise: извиниться извинение
    complain: жаловаться жалоба
    opinion view: мнение взгляд
    idea: идея
    think: думать подумать
    thought idea: мысль
    believe consider count: считать полагать посчитать
    believe faith: верить вера
    believer: верующий
    aware knowledge: знать знают узнать знает
    knowledge: знание
    understand: понять понимать понимание понял поймет
    remember: помнить вспомнить запомнить
    memory: память памяти
    memorial monument: памятник
    score goal forget: забить забыть
    forget: забывать
    want: хотеть хочет хотят захотеть захочет
    wish: желать желание
    dream: мечта мечтать
    sleep dream: сон сна сны спит спят спать
    plan: план планировать запланировать
    intend: намерен намереваться намерение
    expect wait: ожидать ожидаться ждать ожидание
    hope: надежда надеяться
    predict forecast: прогноз прогнозировать предсказать
    estimate: оценить оценивать оценка
    compare: сравнить сравнивать сравнение
    calculate: рассчитать расчет подсчет
    count: насчитать насчитывать
    show: показать показывать показатель
    reveal: раскрыть обнародовать
    discover open: открыть открывать открытие открыт открыл откроет
    open: открыться открываться открытый
    close: закрыть закрывать закрытие закрыт закроет закрытый
    find: найти находить нашел нашла нашли найден найдет находка
    discover detect: обнаружить обнаруживать обнаружен
    locate: находиться расположен расположить располагаться расположение
    search seek: искать ищет ищут поиск
    check: проверить проверять проверка
    study research: изучить изучать изучение исследование исследовать
    researcher: исследователь
    news: новость новости
    information: информация
    data: данные
    message: послание
    letter: письмо писем
    interview: интервью
    journalist: журналист корреспондент
    newspaper: газета газетный
    magazine journal: журнал
    publish: опубликовать публиковать публикация опубликован издать издавать издан
    publication edition: издание издательство
    word: слово слов словарь
    language: язык языковой
    quote: цитата цитировать
    truth: правда истина
    lie: ложь лжет лгать
    mistake error: ошибка ошибаться
    secret: секрет тайна тайный секретный
    rumour: слух

    # numbers and size
    number: число чисел номер
    number quantity amount: количество численность
    half: половина
    part share: часть части
    share: доля
    percent: процент
    majority: большинство
    minority: меньшинство
    average: средний среднее
    total: общий всего итого
    sum amount: сумма
    more: больше
    less: меньше
    big large: большой велик крупный больший
    largest biggest: крупнейший наибольший
    huge: огромный
    great: великий
    small: маленький мал мало малый небольшой мелкий
    high tall height: высокий высота выше высочайший
    low: низкий ниже
    long length: длинный длина
    short: короткий короче краткий
    wide width: широкий шире ширина
    deep depth: глубокий глубже глубина
    heavy: тяжелый
    weigh weight: весить вес
    size: размер
    area square: площадь
    square: квадратный
    volume: объем
    level: уровень уровня
    speed: скорость
    fast: быстрый быстро
    slow: медленный
    distance: расстояние дистанция
    far: далекий дальше далеко
    nearby closest: близкий ближе близко ближайший
    temperature: температура
    degree: градус
    growth rise: рост
    grow: расти росла вырасти рос вырос выросла выросли растет
    increase: увеличить увеличиться увеличивать увеличение повысить повышение возрасти возрос
    decrease fall: снизиться снижаться снизить снижение
    reduce cut: сократить сокращать сокращение уменьшить уменьшение
    double: удвоить удвоиться двойной
    reach: составить составлять
    measure: измерить измерение
    record: рекорд рекордный
    maximum: максимум максимальный
    minimum: минимум минимальный
    kilometre: километр
    metre: метр
    ton: тонна
    kilogram: килограмм
    hectare: гектар
    litre: литр

    # economy, work, money
    economy: экономика
    economic: экономический
    economist: экономист
    finance financial: финансы финансовый финансирование
    money: деньги денег деньгам денежный
    currency: валюта валютный
    price: цена цены ценовой
    cost: стоить стоимость
    road expensive: дорога дорогой
    cheap: дешевый дешевле
    pay: платить заплатить оплатить оплата
    payment: выплата выплатить платеж
    salary wage: зарплата
    income: доход
    profit: прибыль
    expense spending: расход затраты
    spend: потратить тратить
    earn: заработать зарабатывать
    debt: долг
    credit loan: кредит заем
    bank: банк банковский
    budget: бюджет бюджетный
    tax: налог налоговый
    duty tariff: пошлина
    inflation: инфляция
    investment: инвестиция инвестировать
    investor: инвестор
    share stock: акция акционер
    market: рынок рынка рынки рыночный
    trade: торговля торговый торговать
    export: экспорт экспортировать
    import: импорт импортировать
    supply delivery: поставка поставить поставлять
    supplier: поставщик
    buy: купить покупать покупка приобрести приобретение приобрел
    buyer: покупатель
    sell: продать продавать продан
    sale: продажа
    shop store: магазин
    goods: товар
    product: продукт продукция
    produce: производить произвести произвел
    production: производство
    producer manufacturer: производитель
    make: сделать делать
    deal: сделка
    contract: контракт
    company: компания
    firm: фирма
    corporation: корпорация
    enterprise: предприятие предприниматель
    business: бизнес
    businessman: бизнесмен
    owner: владелец владельца собственник хозяин хозяева хозяев
    own: владеть
    property: собственность имущество
    industry: промышленность отрасль
    industrial: промышленный
    factory plant: завод фабрика
    work: работа работать трудиться работает
    worker: рабочий работник
    labour work: труд
    employee: сотрудник служащий
    unemployment: безработица безработный
    job profession: профессия
    position post: должность пост
    hire employ: нанять нанят наняли наймет
    dismiss fire: уволить увольнение уволен
    strike: забастовка бастовать
    union: профсоюз
    agriculture: сельскохозяйственный
    farming economy: хозяйство
    farmer: фермер
    peasant: крестьянин крестьяне крестьян
    harvest crop: урожай
    grain: зерно
    wheat: пшеница
    pension: пенсия
    pensioner: пенсионер
    help aid: помощь помочь помогать помог помогли поможет помогут
    poor: бедный
    poverty: бедность нищета
    rich: богатый богаче богатство
    bankrupt bankruptcy: банкрот банкротство
    fund: фонд
    charity: благотворительность благотворительный
    donate: пожертвовать пожертвование
    gift: подарок подарка подарить
    provide grant: дать давать дает дают дал дали даст отдать
    transfer hand: передать передавать передача
    get receive: получить получать получение
    take: взять брать взял взяла взяли возьмет возьмут
    bring: принести приносить принес
    lease rent: аренда арендовать
    project: проект
    develop: развивать развить развиваться разработать разработка
    development: развитие
    developer: разработчик
    build construct: построить строить построен строиться строит
    construction: строительство стройка
    builder: строитель
    building: здание
    restore rebuild: восстановить восстановление восстанавливать
    repair: ремонт отремонтировать
    use: использовать использование применить применение использует
    need: нужный необходимый нуждаться
    shortage lack: нехватка дефицит
    stock reserve: запас резерв

    # towns, roads, transport, energy
    city town: город городской
    village: деревня деревень село сельский
    rural village: сельский
    street: улица
    road: дорожный
    way path: путь пути путем
    route: маршрут
    highway: шоссе трасса
    bridge: мост
    tunnel: туннель тоннель
    station: станция вокзал
    railway: железнодорожный
    iron: железный железо
    train: поезд поезда
    metro subway: метро метрополитен
    tram: трамвай
    bus: автобус
    car: машина автомобиль автомобильный
    truck: грузовик грузовой
    taxi: такси
    bicycle: велосипед велосипедист
    ship vessel: корабль судно суден
    boat: лодка катер
    ferry: паром
    port: порт
    harbour: гавань
    airport: аэропорт
    plane aircraft: самолет
    helicopter: вертолет
    pilot: пилот летчик
    airline: авиакомпания
    passenger: пассажир пассажирский
    driver: водитель
    ticket: билет
    transport: транспорт транспортный перевозка перевозить
    cargo: груз
    accident: авария дтп
    crash disaster: катастрофа крушение
    crash: разбиться врезаться
    catastrophe disaster: бедствие
    energy power: энергия энергетика
    energy: энергетический
    electricity: электричество электроэнергия
    electric: электрический
    power plant: электростанция
    reactor: реактор
    oil: нефть нефтяной
    gas: газ газовый
    pipeline: газопровод нефтепровод трубопровод
    coal: уголь угля
    fuel: топливо
    petrol gasoline: бензин
    water: вода водный
    dam: плотина дамба
    tower: башня башен вышка
    wall: стена
    castle: замок замка замки
    fortress: крепость
    palace: дворец дворца
    room: комната
    door: дверь
    window: окно окон
    floor: этаж
    roof: крыша
    hotel: гостиница отель
    restaurant: ресторан
    centre: центр центральный
    suburb: пригород
    place: место
    locality: местный местность
    local: местный
    side: сторона
    corner angle: угол угла углу
    park: парк
    garden: сад
    camp: лагерь
    house building: постройка
    base: база
    headquarters: штаб штабной

    # nature and weather
    nature: природа
    natural: природный естественный
    weather: погода погодный
    climate: климат климатический
    rain: дождь
    snow: снег
    ice: лед льда льды льдом ледяной
    glacier: ледник
    frost: мороз
    wind: ветер ветра
    storm: буря шторм
    hurricane: ураган
    tornado: торнадо смерч
    flood: наводнение потоп затопить
    drought: засуха
    fire: пожар
    burn: сгореть гореть сжечь сожгли сожжен
    earthquake: землетрясение
    volcano: вулкан
    eruption: извержение
    heat: жара жарче тепло жаркий
    cold: холод холодный
    warm: теплый потепление
    air: воздух воздушный
    sky: небо небеса
    sun: солнце солнечный
    moon: луна лунный
    star: звезда звездный
    planet: планета
    earth land: земля земель земной
    world: мировой всемирный
    space: космос космический
    astronaut cosmonaut: космонавт астронавт
    satellite: спутник
    orbit: орбита
    sea: море морей морской
    ocean: океан океанский
    river: река речной
    lake: озеро
    coast shore: берег побережье
    island: остров
    peninsula: полуостров
    mountain: гора горный
    peak top: вершина
    hill: холм
    valley: долина
    forest: лес лесной
    tree: дерево деревья деревьев
    wooden: деревянный
    field: поле полей
    desert: пустыня
    stone: камень камня каменный
    sand: песок песка
    gold: золото
    golden gold: золотой
    silver: серебро серебряный
    bronze: бронза бронзовый
    metal: металл
    steel: сталь
    animal: животное животный
    beast: зверь
    bird: птица
    fish: рыба
    dog: собака
    cat: кошка кот
    horse: лошадь лошадей конь
    cow: корова
    wolf: волк
    bear: медведь
    lion: лев льва львы
    insect: насекомое
    species kind: вид
    plant: растение
    flower: цветок цветы
    extinct: вымереть вымерший вымирание
    environment: окружающий среда
    ecological environment: экология экологический
    pollution: загрязнение
    north: север северный
    south: юг южный
    east: восток восточный
    west: запад западный

    # culture
    culture: культура культурный
    art: искусство
    artist painter: художник
    artistic: художественный
    picture painting: картина
    paint draw: нарисовать рисовать рисунок
    portrait: портрет
    sculptor sculpture: скульптор скульптура
    statue: статуя
    architect: архитектор архитектура
    museum: музей
    exhibition: выставка
    gallery: галерея
    theatre: театр театральный
    play performance: спектакль пьеса
    play: играть сыграть играет
    game match: игра
    stage scene: сцена
    actor: актер актриса
    actress: актриса
    role: роль
    director: режиссер директор
    film movie: фильм
    film cinema: кино кинотеатр
    film shoot: снять снимать съемка
    series: сериал серия
    premiere: премьера
    music: музыка
    musical: музыкальный
    musician: музыкант
    composer: композитор
    song: песня песен
    singer: певец певца певица
    sing: петь пел пела поют спеть поет
    band group: группа
    album: альбом
    concert: концерт
    orchestra: оркестр
    opera: опера оперный
    ballet: балет
    dance: танец танца танцевать
    dancer: танцор
    book: книга книжный
    novel: роман
    story: повесть история
    history: история
    historical: исторический
    historian: историк
    poem: стихотворение стих стихи поэма
    poet: поэт
    poetry: поэзия
    tale: сказка
    legend: легенда
    literature: литература литературный
    translate: перевести переводить
    translation: перевод
    translator: переводчик
    chapter: глава
    page: страница
    library: библиотека
    archive: архив
    television: телевидение телевизор телевизионный телеканал
    channel: канал
    radio: радио
    broadcast: транслировать трансляция эфир
    programme show: программа передача
    show: шоу
    festival: фестиваль
    ceremony: церемония
    tradition: традиция традиционный
    custom: обычай
    prize award: премия
    prize award call: приз
    award: награда наградить награждение
    medal: медаль
    order: орден
    laureate winner: лауреат
    religion: религия
    religious: религиозный
    church: церковь церкви церквей церковный
    cathedral: собор
    temple: храм
    mosque: мечеть
    monastery: монастырь
    monk: монах
    priest: священник
    pope: папа
    bishop: епископ
    god: бог божий
    saint holy: святой
    prayer: молитва молиться
    orthodox: православный православие
    christian: христианин христианский христиане христианство
    muslim: мусульманин мусульманский мусульмане
    islam islamic: ислам исламский
    jew jewish: еврей еврейский
    bible: библия
    flag: флаг
    anthem: гимн
    coat arms emblem: герб
    symbol: символ
    style: стиль
    fashion: мода модный
    beauty: красота
    beautiful: красивый

    # sport
    sport: спорт спортивный
    athlete: спортсмен спортсменка атлет
    team: командный
    team national: сборная
    club: клуб
    player: игрок
    football: футбол футбольный
    footballer player: футболист
    hockey: хоккей хоккеист
    basketball: баскетбол
    tennis: теннис теннисист
    chess: шахматы шахматист
    boxing boxer: бокс боксер
    swim swimming: плавание плавать пловец
    ski: лыжи лыжник
    skating: катание конькобежец
    race: гонка
    racer driver: гонщик
    match: матч
    tournament: турнир
    championship: чемпионат
    champion: чемпион чемпионка
    league: лига
    cup: кубок кубка
    season: сезон
    olympic olympics: олимпийский олимпиада
    goal: гол
    score goal: забить забивать забил забьет
    score account bill: счет
    point: очко очки балл пункт
    penalty: пенальти
    coach trainer: тренер
    train: тренировать тренировка
    referee judge: арбитр
    goalkeeper: вратарь
    striker forward: нападающий
    defender: защитник
    captain: капитан
    stadium: стадион
    fan supporter: болельщик
    spectator viewer: зритель
    compete competition: соревнование соревноваться состязание
    competition contest: конкурс
    opponent rival: соперник противник
    final: финалист
    semifinal: полуфинал
    debut: дебют дебютировать
    title: титул звание
    place: занять занимать занял

    # health
    health: здоровье
    healthy: здоровый
    healthcare health: здравоохранение
    hospital: больница госпиталь
    clinic: клиника
    doctor physician: врач доктор
    surgeon: хирург
    nurse: медсестра
    medical: медицинский
    medicine: медицина
    medicine drug: лекарство препарат
    patient: пациент
    sick ill: больной заболеть болеть
    disease illness: болезнь заболевание
    virus: вирус вирусный
    epidemic: эпидемия
    pandemic: пандемия
    infection: инфекция заражение
    infected: заразиться зараженный
    vaccine: вакцина
    vaccination: вакцинация прививка
    treat cure: лечить вылечить
    treatment: лечение
    operation: операция
    symptom: симптом
    pain: боль
    cancer: рак
    heart: сердце сердечный сердец
    stroke: инсульт
    blood: кровь кровавый
    brain: мозг
    hand arm: рука
    leg foot: нога
    head: голова
    eye: глаз
    face person: лицо
    body: тело
    skin: кожа
    bone: кость
    tooth: зуб
    hair: волосы
    pregnant: беременная беременность
    vitamin: витамин
    food: еда пища питание продовольствие продовольственный
    eat: есть съесть съел ел
    drink: пить пил пьет пьют выпить напиток
    bread: хлеб
    meat: мясо
    milk: молоко
    sugar: сахар
    salt: соль
    fruit: фрукт
    vegetable: овощ
    tea: чай
    coffee: кофе
    beer: пиво
    wine: вино
    vodka: водка
    alcohol: алкоголь алкогольный
    smoke: курить курение дым
    hunger famine: голод голодать
    drug: наркотик

    # education, science, technology
    education: образование
    educational: учебный образовательный
    school: школа школьный
    pupil student: ученик школьник
    student: студент студентка
    teacher: учитель учительница преподаватель
    teach learn: учить обучать преподавать обучение
    study learn: учиться выучить обучаться учеба
    university: университет
    institute: институт
    academy: академия академик
    faculty: факультет
    college: колледж
    lesson: урок
    exam: экзамен
    graduate finish: выпускник
    degree: степень
    professor: профессор
    science: наука
    scientific: научный
    scientist: ученый
    exercise drill manoeuvre: учения учений учениях учениям учениями маневры
    physics: физика
    physicist: физик физический
    chemistry: химия
    chemist: химик
    chemical: химический
    biology: биология биолог
    mathematics: математика
    mathematician: математик
    engineer: инженер инженерный
    theory: теория
    experiment: эксперимент опыт
    experience: опыт
    discovery: открытие
    invent: изобрести изобрел изобретать изобретен
    invention: изобретение
    inventor: изобретатель
    patent: патент
    method: метод способ
    technology: технология технологический
    technical: технический
    technique equipment: техника
    equipment: оборудование
    device: устройство прибор
    machine: станок
    engine motor: двигатель мотор
    computer: компьютер компьютерный
    program software: программный
    programmer: программист
    application app: приложение
    site website: сайт
    internet: интернет
    network: сеть сети сетевой
    server: сервер
    user: пользователь
    account: аккаунт
    version: версия
    update: обновление обновить
    release: релиз
    release: выпустить выпускать выпуск выпущен
    code: код
    file: файл
    password: пароль
    hacker: хакер
    link: ссылка
    community: сообщество
    forum: форум
    moderator: модератор
    group: группировка
    launch: запустить запускать запуск запущен
    phone: телефон телефонный
    smartphone: смартфон
    mobile: мобильный
    camera: камера
    photo photograph: фото фотография
    photographer: фотограф
    video: видео
    image: изображение образ
    robot: робот
    intelligence: интеллект
    artificial: искусственный
    digital: цифровой
    screen: экран
    key: ключ
    light: свет
    sound: звук
    colour: цвет
    red: красный
    white: белый
    black: черный
    green: зеленый
    blue: синий голубой
    yellow: желтый
    grey: серый

    # other words
    thing: вещь вещей
    object: объект предмет
    item subject: предмет
    problem: проблема
    task: задача задание
    attempt try: попытка попытаться пытаться
    opportunity possibility: возможность
    possible: возможный
    able: мочь может могут мог могла могли смог смогли способный
    ability: способность
    important: важный
    significant: значительный
    special: специальный особый
    different: разный различный
    difference: разница различие
    similar: похожий
    same: одинаковый
    equal: равный
    own: собственный
    various: разнообразный
    common: общий
    public: общественный публичный
    society: общество
    social: социальный
    private: частный
    personal: личный
    official: официальный чиновник
    international: международный
    strong: сильный
    strength force: сила
    strength power: мощность мощный
    weak: слабый
    good: хороший хорошо
    best better: лучший лучше
    bad: плохой плохо
    worst worse: худший хуже
    true real: настоящий реальный
    true correct: верный правильный
    false: ложный
    simple: простой
    difficult hard: сложный трудный
    difficulty: трудность сложность
    dangerous: опасный
    danger: опасность
    risk: риск
    happy: счастливый
    happiness: счастье
    love: любовь любить полюбить
    hate: ненависть ненавидеть
    fear: страх бояться
    sad: грустный
    funny: смешной
    laugh: смеяться смех
    cry: плакать плачет
    favourite: любимый
    interesting: интересный
    interest: интерес интересовать
    reason: основание
    meaning: значение смысл
    mean: означать значить
    example: пример
    form: форма
    system: система
    process: процесс
    structure: структура
    element: элемент
    material: материал
    model: модель
    type: тип
    list: список списка
    table: таблица
    map: карта
    document: документ
    line: линия
    circle: круг
    box: коробка ящик
    clothes: одежда
    toy: игрушка
    help support: содействие
    service: служба услуга сервис
    serve: служить
    action: действие
    act: действовать
    activity: деятельность
    participant: участник
    protest: протест протестовать акция
    rally: митинг
    demonstration: демонстрация
    demonstrator protester: демонстрант протестующий
    slave: раб
    slavery: рабство
    colony: колония
    expedition: экспедиция
    explorer: исследователь
    sailor: моряк
    treasure: сокровище
    contain: содержать
    consist: состоять
    include: включать включить
    belong own hold: принадлежать
    depend: зависеть
    connect: связать связывать
    connection link: связь
    divide: разделить делить раздел
    separate: отдельный отделить
    cut: отрезать резать
    break: сломать ломать
    throw: бросить бросать
    hide: скрыть скрывать спрятать
    carry: нести носить
    keep store: хранить сохранить
    save keep: сохранять
    lose: лишиться лишить
    catch: поймать ловить
    push: толкнуть
    look watch: смотреть посмотреть
    see: видеть увидеть
    hear: слышать услышать
    listen: слушать
    feel: чувствовать чувствует
    feeling: чувство
    touch: трогать
    try: стараться
    deserve: заслужить заслуга
    succeed: удаться успешный
    success: успех
    failure: неудача провал
    fail: провалиться
    achievement: достижение
"""
