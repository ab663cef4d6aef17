"""Seats of government that stand for their country in what it says and does: Oslo rejects it, the Kremlin agrees.

A capital is also a place, and then no country: who met in Oslo did not meet Norway. Whoever asks has to know which it is. The
table is of general knowledge: sovereign states, their capitals, and the few houses that news call a government by.
"""

from __future__ import annotations

from functools import cache

from facts.reading.names.folding import fold_name
from facts.reading.names.territories import territory_of

_SEATS = (
    ("United States", "Washington", "White House", "Pentagon"), ("Russia", "Moscow", "Kremlin"),
    ("United Kingdom", "London", "Downing Street", "Whitehall"), ("European Union", "Brussels"), ("France", "Paris", "Élysée"),
    ("Germany", "Berlin"), ("Italy", "Rome"), ("Spain", "Madrid"), ("Portugal", "Lisbon"), ("Netherlands", "The Hague"),
    ("Belgium", "Brussels"), ("Switzerland", "Bern"), ("Austria", "Vienna"), ("Poland", "Warsaw"), ("Czechia", "Prague"),
    ("Slovakia", "Bratislava"), ("Hungary", "Budapest"), ("Romania", "Bucharest"), ("Bulgaria", "Sofia"), ("Greece", "Athens"),
    ("Turkey", "Ankara"), ("Ukraine", "Kyiv", "Kiev"), ("Belarus", "Minsk"), ("Moldova", "Chisinau"), ("Georgia", "Tbilisi"),
    ("Armenia", "Yerevan"), ("Azerbaijan", "Baku"), ("Kazakhstan", "Astana"), ("Uzbekistan", "Tashkent"),
    ("Kyrgyzstan", "Bishkek"), ("Tajikistan", "Dushanbe"), ("Turkmenistan", "Ashgabat"), ("Norway", "Oslo"),
    ("Sweden", "Stockholm"), ("Finland", "Helsinki"), ("Denmark", "Copenhagen"), ("Iceland", "Reykjavik"),
    ("Estonia", "Tallinn"), ("Latvia", "Riga"), ("Lithuania", "Vilnius"), ("Ireland", "Dublin"), ("Serbia", "Belgrade"),
    ("Croatia", "Zagreb"), ("Slovenia", "Ljubljana"), ("Bosnia and Herzegovina", "Sarajevo"), ("Montenegro", "Podgorica"),
    ("North Macedonia", "Skopje"), ("Albania", "Tirana"), ("Kosovo", "Pristina"), ("Cyprus", "Nicosia"), ("Malta", "Valletta"),
    ("China", "Beijing", "Peking"), ("Japan", "Tokyo"), ("South Korea", "Seoul"), ("North Korea", "Pyongyang"),
    ("Taiwan", "Taipei"), ("Mongolia", "Ulaanbaatar"), ("India", "New Delhi", "Delhi"), ("Pakistan", "Islamabad"),
    ("Afghanistan", "Kabul"), ("Bangladesh", "Dhaka"), ("Sri Lanka", "Colombo"), ("Nepal", "Kathmandu"),
    ("Thailand", "Bangkok"), ("Vietnam", "Hanoi"), ("Cambodia", "Phnom Penh"), ("Laos", "Vientiane"),
    ("Malaysia", "Kuala Lumpur"), ("Indonesia", "Jakarta"), ("Philippines", "Manila"), ("Australia", "Canberra"),
    ("New Zealand", "Wellington"), ("Iran", "Tehran"), ("Iraq", "Baghdad"), ("Syria", "Damascus"), ("Lebanon", "Beirut"),
    ("Jordan", "Amman"), ("Israel", "Jerusalem"), ("Saudi Arabia", "Riyadh"), ("Qatar", "Doha"), ("Yemen", "Sanaa"),
    ("United Arab Emirates", "Abu Dhabi"), ("Oman", "Muscat"), ("Egypt", "Cairo"), ("Libya", "Tripoli"), ("Tunisia", "Tunis"),
    ("Algeria", "Algiers"), ("Morocco", "Rabat"), ("Sudan", "Khartoum"), ("Ethiopia", "Addis Ababa"), ("Kenya", "Nairobi"),
    ("Uganda", "Kampala"), ("Rwanda", "Kigali"), ("Tanzania", "Dodoma"), ("Nigeria", "Abuja"), ("Ghana", "Accra"),
    ("Senegal", "Dakar"), ("Mali", "Bamako"), ("South Africa", "Pretoria"), ("Zimbabwe", "Harare"), ("Zambia", "Lusaka"),
    ("Angola", "Luanda"), ("Mozambique", "Maputo"), ("Canada", "Ottawa"), ("Cuba", "Havana"), ("Venezuela", "Caracas"),
    ("Colombia", "Bogota"), ("Ecuador", "Quito"), ("Peru", "Lima"), ("Bolivia", "La Paz"), ("Chile", "Santiago"),
    ("Argentina", "Buenos Aires"), ("Uruguay", "Montevideo"), ("Paraguay", "Asuncion"), ("Brazil", "Brasilia"),
)  # fmt: skip


@cache
def _table() -> dict[str, str]:
    found: dict[str, str] = {}
    for country, *seats in _SEATS:
        own = territory_of(country) or fold_name(country)
        for seat in seats:
            found.setdefault(fold_name(seat).removeprefix("the "), own)
    return found


def seat_of(name: str) -> str | None:
    """Return the folded English name of the country that is governed from a place; None where none is.

    >>> seat_of("Moscow"), seat_of("the White House"), seat_of("Bergen")
    ('russia', 'united states', None)
    """
    return _table().get(fold_name(name).removeprefix("the "))
