"""The tables of units and currencies: names, factors, and how they are written in English and Russian.

Factors are exact by definition (SI brochure, 9th edition; the international yard and pound agreement of 1959 for feet,
miles and pounds; US customary measure for gallons); currency codes are ISO 4217's. Words that are more often something
else than a unit (a stone, a league, cups of a trophy) are left out. This file only holds.
"""

from __future__ import annotations

from decimal import Decimal

from facts.reading.word_sets import word_set

# name | factor to the base | symbols, letter case kept | English words | Russian words ("/м" and "/ж" stand for the
# endings of masculine and feminine nouns)

LENGTH = """
metre      | 1         | m м           | metre metres meter meters                      | метр/м
kilometre  | 1000      | km км kms     | kilometre kilometres kilometer kilometers klick klicks | километр/м
decimetre  | 0.1       | dm дм         | decimetre decimetres decimeter decimeters      | дециметр/м
centimetre | 0.01      | cm см         | centimetre centimetres centimeter centimeters  | сантиметр/м
millimetre | 0.001     | mm мм         | millimetre millimetres millimeter millimeters  | миллиметр/м
micrometre | 0.000001  | µm μm мкм     | micrometre micrometres micrometer micrometers micron microns | микрометр/м микрон/м
picometre  | 0.000000000001 |       | picometre picometres picometer picometers      |
nanometre  | 0.000000001 | nm нм       | nanometre nanometres nanometer nanometers      | нанометр/м
mile       | 1609.344  | mi            | mile miles                                     | мил/я
yard       | 0.9144    | yd yds        | yard yards                                     | ярд/м
foot       | 0.3048    | ft            | foot feet                                      | фут/м
inch       | 0.0254    |               | inch inches                                    | дюйм/м
nautical mile | 1852   | nmi           | nautical_mile nautical_miles                   | морская_миля морских_миль морские_мили
light-year | 9460730472580800 |        | light_year light_years                         | световой_год световых_лет световых_года
furlong    | 201.168   |               | furlong furlongs                               |
fathom     | 1.8288    |               | fathom fathoms                                 |
parsec     | 30856775814913673 |       | parsec parsecs                                 | парсек/м
"""
AREA = """
hectare    | 10000     | ha га         | hectare hectares                               | гектар/м
acre       | 4046.8564224 |            | acre acres                                     | акр/м
"""
VOLUME = """
litre      | 0.001     | l L л         | litre litres liter liters                      | литр/м
millilitre | 0.000001  | ml mL мл      | millilitre millilitres milliliter milliliters  | миллилитр/м
centilitre | 0.00001   | cl            | centilitre centilitres centiliter centiliters  |
decilitre  | 0.0001    | dl            | decilitre decilitres deciliter deciliters      |
hectolitre | 0.1       | hl            | hectolitre hectolitres hectoliter hectoliters  |
gallon     | 0.003785411784 | gal      | gallon gallons                                 | галлон/м
quart      | 0.000946352946 |          | quart quarts                                   | кварт/ж
pint       | 0.000473176473 |          | pint pints                                     | пинт/ж
cup        | 0.0002365882365 |         | cup                                            |
tablespoon | 0.00001478676478125 | tbsp | tablespoon tablespoons                        |
teaspoon   | 0.00000492892159375 | tsp | teaspoon teaspoons                             |
fluid ounce | 0.0000295735295625 |     | fluid_ounce fluid_ounces                       |
barrel     | 0.158987294928 | bbl      | barrel barrels                                 | баррел/ь
bushel     | 0.03523907016688 |        | bushel bushels                                 |
acre-foot  | 1233.48183754752 |        | acre_foot acre_feet                            |
"""
MASS = """
kilogram   | 1         | kg кг kgs     | kilogram kilograms kilogramme kilogrammes kilo kilos | килограмм/м
gram       | 0.001     | g г gm gms    | gram grams gramme grammes                      | грамм/м
milligram  | 0.000001  | mg мг         | milligram milligrams milligramme milligrammes  | миллиграмм/м
microgram  | 0.000000001 | µg μg mcg мкг | microgram micrograms microgramme microgrammes | микрограмм/м
tonne      | 1000      | t т           | tonne tonnes metric_ton metric_tons            | тонн/ж
ton        | 907.18474 |               | ton tons short_ton short_tons                  |
long ton   | 1016.0469088 |            | long_ton long_tons                             |
gigatonne  | 1000000000000 | Gt        | gigatonne gigatonnes gigaton gigatons          | гигатонн/ж
megatonne  | 1000000000 | Mt           | megatonne megatonnes megaton megatons          | мегатонн/ж
kilotonne  | 1000000   | kt            | kilotonne kilotonnes kiloton kilotons          | килотонн/ж
pound      | 0.45359237 | lb lbs       | pound pounds                                   | фунт/м
ounce      | 0.028349523125 | oz       | ounce ounces                                   | унци/я
quintal    | 100       |               | quintal quintals                               | центнер/м
carat      | 0.0002    |               | carat carats                                   | карат/м
dalton     | 0.00000000000000000000000000166053906660 | Da kDa | dalton daltons           |
"""
DURATION = """
second     | 1         | sec secs сек  | second seconds                                 | секунд/ж
millisecond | 0.001    | ms мс         | millisecond milliseconds                       | миллисекунд/ж
microsecond | 0.000001 | µs μs мкс     | microsecond microseconds                       | микросекунд/ж
nanosecond | 0.000000001 | ns нс       | nanosecond nanoseconds                         | наносекунд/ж
minute     | 60        | min mins мин  | minute minutes                                 | минут/ж
hour       | 3600      | h hr hrs ч    | hour hours                                     | час/м
day        | 86400     |               | day days                                       | день дня дню днем днём дне дни дней дням днями днях сутки суток сутками
night      | 86400     |               | night nights                                   | ночь ночи ночей
week       | 604800    |               | week weeks                                     | недел/я
fortnight  | 1209600   |               | fortnight fortnights                           |
month      | 2629746   |               | month months                                   | месяц/м месяцев
year       | 31556952  | yr yrs        | year years                                     | год года году годом годе годы годов лет летие годам годами годах годами
decade     | 315569520 |               | decade decades                                 | десятилетие десятилетия десятилетий десятилетию десятилетиями
century    | 3155695200 |              | century centuries                              | век века веков столетие столетия столетий
millennium | 31556952000 |             | millennium millennia millenniums               | тысячелетие тысячелетия тысячелетий
"""
ENERGY = """
joule      | 1         |               | joule joules                                   | джоул/ь
kilojoule  | 1000      | kJ            | kilojoule kilojoules                           |
megajoule  | 1000000   | MJ            | megajoule megajoules                           |
watt-hour  | 3600      | Wh            | watt_hour watt_hours                           |
kilowatt-hour | 3600000 | kWh          | kilowatt_hour kilowatt_hours                   | киловатт_час киловатт_часов киловатт_часа
megawatt-hour | 3600000000 | MWh       | megawatt_hour megawatt_hours                   | мегаватт_часов
gigawatt-hour | 3600000000000 | GWh    | gigawatt_hour gigawatt_hours                   | гигаватт_часов
terawatt-hour | 3600000000000000 | TWh | terawatt_hour terawatt_hours                   |
calorie    | 4.184     | cal           | calorie calories                               | калори/я
kilocalorie | 4184     | kcal ккал     | kilocalorie kilocalories                       |
"""
POWER = """
watt       | 1         | W Вт          | watt watts                                     | ватт/м
kilowatt   | 1000      | kW кВт        | kilowatt kilowatts                             | киловатт/м
megawatt   | 1000000   | MW МВт        | megawatt megawatts                             | мегаватт/м
gigawatt   | 1000000000 | GW ГВт       | gigawatt gigawatts                             | гигаватт/м
terawatt   | 1000000000000 | TW        | terawatt terawatts                             |
horsepower | 745.69987158227022 | hp bhp | horsepower                                  | лошадиных_сил лошадиная_сила лошадиные_силы
"""
PRESSURE = """
pascal     | 1         | Pa            | pascal pascals                                 | паскал/ь
hectopascal | 100      | hPa           | hectopascal hectopascals                       |
kilopascal | 1000      | kPa           | kilopascal kilopascals                         |
megapascal | 1000000   | MPa МПа       | megapascal megapascals                         |
bar        | 100000    |               | bar                                            |
millibar   | 100       | mbar          | millibar millibars                             |
atmosphere | 101325    | atm           | atmospheres                                    | атмосфер/ж
psi        | 6894.757293168 | psi      |                                                |
"""
FREQUENCY = """
hertz      | 1         | Hz Гц         | hertz                                          | герц/м
kilohertz  | 1000      | kHz кГц       | kilohertz                                      | килогерц/м
megahertz  | 1000000   | MHz МГц       | megahertz                                      | мегагерц/м
gigahertz  | 1000000000 | GHz ГГц      | gigahertz                                      | гигагерц/м
rpm        | 0.0166666666666666666666667 | rpm |                                        |
"""
VOLTAGE = """
volt       | 1         | V             | volt volts                                     | вольт/м
kilovolt   | 1000      | kV кВ         | kilovolt kilovolts                             | киловольт/м
millivolt  | 0.001     | mV            | millivolt millivolts                           |
"""
FORCE = """
newton     | 1         |               | newton newtons                                 | ньютон/м
kilonewton | 1000      | kN            | kilonewton kilonewtons                         |
pound-force | 4.4482216152605 | lbf    |                                                |
"""
SPEED = """
mile per hour | 0.44704 | mph          |                                                |
kilometre per hour | 0.27777777777777777777778 | kph kmph kmh |                          |
knot       | 0.51444444444444444444444 |  | knot knots                                  | узел узла узлов
"""
ANGLE = """
degree     | 1         | °             | degree degrees                                 | градус/м
radian     | 57.295779513082320876798 | rad | radian radians                      | радиан/м
turn       | 360       |               | turns                                          |
"""
DATA = """
bit        | 1         |               | bit bits                                       | бит/м
kilobit    | 1000      | kbit          | kilobit kilobits                               |
megabit    | 1000000   | Mbit          | megabit megabits                               | мегабит/м
gigabit    | 1000000000 | Gbit         | gigabit gigabits                               | гигабит/м
byte       | 8         |               | byte bytes                                     | байт/м
kilobyte   | 8000      | kB KB         | kilobyte kilobytes                             | килобайт/м
megabyte   | 8000000   | MB МБ         | megabyte megabytes                             | мегабайт/м
gigabyte   | 8000000000 | GB ГБ        | gigabyte gigabytes                             | гигабайт/м
terabyte   | 8000000000000 | TB ТБ     | terabyte terabytes                             | терабайт/м
petabyte   | 8000000000000000 | PB     | petabyte petabytes                             |
"""
DATA_RATE = """
bit per second | 1     | bps           |                                                |
kilobit per second | 1000 | kbps       |                                                |
megabit per second | 1000000 | Mbps    |                                                |
gigabit per second | 1000000000 | Gbps |                                                |
"""
SHARE = """
fraction   | 1         |               |                                                |
percent    | 0.01      | % pct         | percent per_cent percentage percents           | процент/м
ratio      | 1         |               |                                                |
per mille  | 0.001     | ‰             | per_mille                                      | промилле
"""
POINTS = """
percentage point | 1   | pp            | percentage_point percentage_points             | процентный_пункт процентных_пункта процентных_пунктов
basis point | 0.01     | bps           | basis_point basis_points                       | базисных_пунктов базисных_пункта
"""
SOUND = """
decibel    | 1         | dB дБ         | decibel decibels                               | децибел/м
"""
TEMPERATURE = """
degree Celsius | 1     | °C ℃ °С      | degree_celsius degrees_celsius degrees_centigrade degrees_c celsius °_celsius | градус_цельсия градуса_цельсия градусов_цельсия
kelvin     | 1         |               | kelvin kelvins                                 |
degree Fahrenheit | 0.5555555555555555555555555556 | °F ℉ | degree_fahrenheit degrees_fahrenheit degrees_f fahrenheit °_fahrenheit | градусов_фаренгейта
"""
# Units that turn into no other of their dimension.
ALONE = word_set("ratio")
ZEROS = {"kelvin": Decimal("-273.15"), "degree Fahrenheit": Decimal("-17.77777777777777777777777778")}

# The parts of a currency are written with its code: "USD/100" is a cent of a dollar. A word that several countries use
# is a currency of its own name ("krone", "cent") until a nationality stands before it.
MONEY = """
USD | $ us$ u.s.$ usd$    | dollar dollars buck bucks           | доллар/м долларов_сша доллара_сша доллар_сша долларами_сша
EUR | €                   | euro euros                          | евро
GBP | £                   | pounds_sterling pound_sterling quid | фунт_стерлингов фунта_стерлингов фунтов_стерлингов
JPY | ¥                   | yen                                 | иена иены иен
CNY | 元                   | yuan renminbi                       | юань юаня юаней
INR | ₹                   |                                     |
RUB | ₽                   | rouble roubles ruble rubles         | рубль рубля рублю рублем рублём рублей рублям рублями рублях руб
UAH | ₴                   | hryvnia hryvnias                    | гривна гривны гривен гривну
KRW | ₩                   | won                                 | вон
TRY | ₺                   |                                     |
ILS | ₪                   | shekel shekels                      | шекел/ь
VND | ₫                   | dong                                | донг/м
NGN | ₦                   | naira                               |
PHP | ₱                   |                                     |
THB | ฿                   | baht                                | бат батов
GEL | ₾                   | lari                                | лари
AMD | ֏                   | dram drams                          | драм/м
AZN | ₼                   | manat manats                        | манат/м
KZT | ₸                   | tenge                               | тенге
LAK | ₭                   |                                     |
PLN | zł                  | zloty zlotys                        | злотый злотых
CZK |                     | koruna korunas                      | крон
HUF |                     | forint forints                      | форинт/м
BRL | r$                  | real_reais reais                    | реал/м
ZAR |                     | rand                                |
BTC | ₿                   | bitcoin bitcoins                    | биткоин/м
AUD | a$ au$ aud$         |                                     |
CAD | c$ ca$ cad$         |                                     |
NZD | nz$ nzd$            |                                     |
HKD | hk$ hkd$            |                                     |
SGD | s$ sg$              |                                     |
TWD | nt$                 |                                     |
MXN | mex$ mx$ mxn$       |                                     |
CRC | ₡                   | colones                             |
XDR |                     | special_drawing_rights              |
"""
PARTS = {
    "penny pence": ("penny", "GBP", "0.01"),
    "kopek kopeks kopeck kopecks копейка копейки копеек": ("kopeck", "RUB", "0.01"),
    "cent cents ¢ цент цента центов": ("cent", "cent", "1"),
}
UNOWNED = {
    "krone": "krone kroner", "krona": "krona kronor", "franc": "franc francs франк франка франков",
    "peso": "peso pesos песо", "rupee": "rupee rupees рупий", "lira": "lira liras lire", "dinar": "dinar dinars динар динаров",
    "dirham": "dirham dirhams", "rial": "rial rials", "riyal": "riyal riyals", "shilling": "shilling shillings",
    "guilder": "guilder guilders", "mark": "deutschmark deutschmarks deutsche_marks", "markka": "markka",
    "peseta": "peseta pesetas", "escudo": "escudo escudos", "drachma": "drachma drachmas", "florin": "florins",
    "ducat": "ducat ducats", "guinea": "guineas",
}  # fmt: skip
NATIONAL = """
USD us dollar; USD u.s. dollar; USD american dollar; USD united_states dollar; AUD australian dollar; CAD canadian dollar;
NZD new_zealand dollar; HKD hong_kong dollar; SGD singapore dollar; TWD taiwan dollar; TWD taiwanese dollar;
GBP british pound; GBP uk pound; EGP egyptian pound; LBP lebanese pound; SYP syrian pound; IEP irish pound;
DKK danish krone; NOK norwegian krone; SEK swedish krona; ISK icelandic krona; CHF swiss franc; FRF french franc;
BEF belgian franc; MXN mexican peso; ARS argentine peso; CLP chilean peso; COP colombian peso; PHP philippine peso;
INR indian rupee; PKR pakistani rupee; LKR sri_lankan rupee; TRY turkish lira; ITL italian lira; RSD serbian dinar;
JOD jordanian dinar; KWD kuwaiti dinar; IQD iraqi dinar; AED uae dirham; MAD moroccan dirham; IRR iranian rial;
SAR saudi riyal; QAR qatari riyal; KES kenyan shilling; NLG dutch guilder; FIM finnish markka; RUB russian rouble;
RUB russian ruble; JPY japanese yen; CNY chinese yuan; KRW south_korean won; DEM german mark; ESP spanish peseta;
BRL brazilian real; ZAR south_african rand; CZK czech koruna; ILS israeli shekel; PLN polish zloty
"""
# ISO 4217 codes; those that are English words (ALL, TRY, TOP, MAD...) only count behind a number.
CODES = word_set(
    "USD EUR GBP JPY CNY RMB INR RUB UAH KRW ILS VND NGN PHP THB GEL AMD AZN KZT PLN CZK HUF BRL ZAR BTC AUD CAD NZD "
    "HKD SGD TWD MXN CHF SEK NOK DKK ISK EGP ARS CLP COP PKR LKR RSD JOD KWD IQD AED IRR SAR QAR KES BGN RON HRK BYN "
    "MDL KGS UZS TJS TMT IDR MYR BDT NPR DEM FRF ITL ESP NLG FIM XAF XOF GHS ETB UGX TZS ZMW DZD TND LYD OMR BHD"
)
CODES_BEHIND = frozenset({"TRY", "MAD", "ALL", "LBP", "SYP", "LAK", "PEN", "UYU", "BAM", "MKD"})
CODE_IS = {"RMB": "CNY"}

# Adjectives of units, as Russian hangs them on a number (10-летний, 300-метровый), without their endings.
ADJECTIVES = {
    "летн": "year", "годичн": "year", "месячн": "month", "недельн": "week", "дневн": "day", "суточн": "day",
    "часов": "hour", "минутн": "minute", "секундн": "second", "процентн": "percent", "километров": "kilometre",
    "метров": "metre", "тонн": "tonne", "градусн": "degree", "вековн": "century",
}  # fmt: skip
ADJECTIVE_ENDINGS = (
    "ий", "ый", "ой", "его", "ого", "ему", "ому", "им", "ым", "ем", "ом", "яя", "ая", "ее", "ое", "ие", "ые", "юю", "ую",
    "ей", "их", "ых", "ими", "ыми",
)  # fmt: skip
