"""Forty published facts about a coast that never was: for each, three ways to ask for it and three that only sound so.

The texts hold more than the facts do, so that a question about the next figure of a sentence has another answer.
"""

from __future__ import annotations

from dataclasses import dataclass

COAST = (
    "The harbour of Kestrel Bay was founded on 14 May 1911. The lighthouse of Kestrel Bay is 42 metres tall and 9 metres"
    " wide. It was rebuilt in 1958.\n\n"
    "The storm of 3 November 1962 sank 17 fishing boats and 4 ferries in Kestrel Bay. The storm of 8 March 1975 sank 6"
    " fishing boats in Otter Town.\n\n"
    "Over 120,000 sandbags were laid along the quay of Kestrel Bay. About 2,300 dockers joined the strike of 1970, and 64"
    " percent of them voted to end it.\n\n"
    '"The quay will stay open all winter," said Elena Ruiz. Tomas Lindqvist said that the new ferry is too small for the'
    " crossing. Mara Holt said that the toll will be abolished at once.\n\n"
    "Avaria sent 800 soldiers to Belland in 1931. Belland sent 150 soldiers to Avaria in 1934. Avaria defeated Belland on"
    " 2 June 1936.\n"
)
INLAND = (
    "The Otter Bridge opened on 9 August 1934. It cost 3.4 million crowns and is 512 metres long. The Heron Bridge opened"
    " on 1 May 1951.\n\n"
    "In the municipal election of 2003 the Reform League won 23 seats and the Green List won 11 seats. Turnout in the"
    " election of 2003 was 58 percent. In the municipal election of 2007 the Reform League won 19 seats.\n\n"
    "Granite Rovers beat Vale United 4-1 in the cup final on 12 May 1988. Some 31,000 spectators watched the cup final.\n\n"
    "The quarry of Vale employed 340 workers in 1920. The mill of Vale closed in 1931. The library of Otter Town holds"
    " 86,000 books. The tunnel under Mount Teal is 7 kilometres long.\n\n"
    "The town hall of Vale was destroyed by fire on 30 January 1899. The railway reached Vale in October 1874.\n\n"
    "The council did not publish the report of 1969. Nearly 1,500 houses had no power after the flood of 2011. The school"
    " of Otter Town was closed in 1983 and reopened in 1990.\n"
)
RUSSIAN = (
    "Мост через реку Вельма открыли 5 июня 1957 года. Во время шторма затонуло 12 лодок.\n\n"
    "Капитан Павел Горин ушёл в отставку в марте 1961 года. В порту Вельмы работает 240 человек.\n"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A fact as a moderator types it, three questions that it answers and three that it does not."""

    subject: str
    value: str
    proof: str
    asked: tuple[str, str, str]
    missed: tuple[str, str, str]


_NOTE = "note: the town's own books"

ROWS: tuple[Row, ...] = (
    Row(
        "Harbour of Kestrel Bay founded", "14 May 1911", "s0",
        ("When was the harbour of Kestrel Bay founded?", "In what year was Kestrel Bay's harbour founded?", "when was kestrel bay harbor founded"),
        ("When was the harbour of Otter Town founded?", "When was the harbour of Kestrel Bay closed?", "When was the lighthouse of Kestrel Bay founded?"),
    ),
    Row(
        "Height of the lighthouse of Kestrel Bay", "42 metres", "s0",
        ("How tall is the lighthouse of Kestrel Bay?", "What is the height of the lighthouse?", "how high is the lighthouse of kestrel bay"),
        ("How wide is the lighthouse of Kestrel Bay?", "How tall is the lighthouse of Otter Town?", "How many lighthouses does Kestrel Bay have?"),
    ),
    Row(
        "Lighthouse of Kestrel Bay rebuilt", "1958", "s0",
        ("When was the lighthouse rebuilt?", "In what year was the lighthouse of Kestrel Bay rebuilt?", "when was the kestrel bay lighthouse rebuilt"),
        ("When was the lighthouse demolished?", "When was the harbour rebuilt?", "When was the lighthouse of Vale rebuilt?"),
    ),
    Row(
        "Fishing boats sunk in Kestrel Bay by the storm of 3 November 1962", "17", "s0",
        ("How many fishing boats did the storm of 1962 sink?", "How many fishing boats sank in Kestrel Bay in November 1962?", "how many boats did the storm of november 1962 sink in kestrel bay"),
        ("How many fishing boats did the storm of 1975 sink?", "How many fishing boats did the storm of 1962 sink in Otter Town?", "How many ferries did the storm of 1962 sink?"),
    ),
    Row(
        "Ferries sunk in Kestrel Bay by the storm of 3 November 1962", "4", "s0",
        ("How many ferries did the storm of 1962 sink?", "How many ferries sank in Kestrel Bay in the storm of 1962?", "how many ferries were sunk by the storm in kestrel bay"),
        ("How many fishing boats did the storm of 1962 sink?", "How many ferries did the storm of 1975 sink?", "How many ferries did the storm of 1962 not sink?"),
    ),
    Row(
        "Fishing boats sunk in Otter Town by the storm of 8 March 1975", "6", "s0",
        ("How many fishing boats did the storm of 1975 sink?", "How many fishing boats sank in Otter Town?", "How many boats did the storm sink in Otter Town in March 1975?"),
        ("How many fishing boats did the storm of 1962 sink?", "How many fishing boats sank in Kestrel Bay?", "How many ferries sank in Otter Town?"),
    ),
    Row(
        "Sandbags laid along the quay of Kestrel Bay", "over 120,000", "s0",
        ("How many sandbags were laid along the quay?", "How many sandbags were laid in Kestrel Bay?", "how many sandbags were laid along the quay of kestrel bay"),
        ("How many sandbags were laid along the quay in Otter Town?", "How many sandbags were stolen?", "How many stones were laid along the quay?"),
    ),
    Row(
        "Dockers who joined the strike of 1970", "about 2,300", "s0",
        ("How many dockers joined the strike?", "How many dockers joined the strike of 1970?", "how many dockers did join the 1970 strike"),
        ("How many dockers joined the strike of 1985?", "How many dockers opposed the strike?", "How many teachers joined the strike of 1970?"),
    ),
    Row(
        "Dockers who voted to end the strike of 1970", "64 percent", "s0",
        ("What percentage of the dockers voted to end the strike?", "What share of the dockers voted to end the strike of 1970?", "how many percent of the dockers voted to end the strike"),
        ("What percentage of the teachers voted to end the strike?", "What percentage of the dockers voted to end the strike of 1985?", "What percentage of the dockers did not vote to end the strike?"),
    ),
    Row(
        "The quay in winter", "Elena Ruiz: The quay will stay open all winter", "s0",
        ("Who said that the quay will stay open all winter?", "What did Elena Ruiz say about the quay?", "who said the quay will stay open all winter"),
        ("What did Tomas Lindqvist say about the quay?", "Who said that the quay will not stay open all winter?", "What did Elena Ruiz say about the toll?"),
    ),
    Row(
        "The new ferry", "Tomas Lindqvist: the new ferry is too small for the crossing", "s0",
        ("Who said that the new ferry is too small?", "What did Tomas Lindqvist say about the ferry?", "what did lindqvist say about the new ferry"),
        ("What did Elena Ruiz say about the ferry?", "Who said that the old ferry is too small?", "Who said that the ferry is not too small for the crossing?"),
    ),
    Row(
        "The toll of the bridge", "Mara Holt: the toll will be abolished at once", "s0",
        ("Who said that the toll will be abolished?", "What did Mara Holt say about the toll?", "who said the toll will be abolished at once"),
        ("What did Elena Ruiz say about the toll?", "Who said that the toll will be doubled?", "Who said that the toll will never be abolished?"),
    ),
    Row(
        "Soldiers sent to Belland by Avaria in 1931", "800", "s0",
        ("How many soldiers did Avaria send to Belland?", "How many soldiers did Avaria send to Belland in 1931?", "How many soldiers were sent to Belland by Avaria?"),
        ("How many soldiers did Belland send to Avaria?", "How many ships did Avaria send to Belland?", "How many soldiers did Avaria send to Belland in 1940?"),
    ),
    Row(
        "Soldiers Belland sent to Avaria in 1934", "150", "s0",
        ("How many soldiers did Belland send to Avaria?", "How many soldiers were sent to Avaria by Belland?", "how many soldiers did belland send to avaria in 1934"),
        ("How many soldiers did Avaria send to Belland?", "How many soldiers did Belland send to Celland?", "How many soldiers did Belland send to Avaria in 1931?"),
    ),
    Row(
        "Belland defeated by Avaria", "2 June 1936", "s0",
        ("When did Avaria defeat Belland?", "When was Belland defeated by Avaria?", "in what year did Avaria defeat Belland"),
        ("When did Belland defeat Avaria?", "When did Avaria defeat Celland?", "When was Avaria defeated by Belland?"),
    ),
    Row(
        "Otter Bridge opened", "9 August 1934", "s1",
        ("When did the Otter Bridge open?", "In what year was the Otter Bridge opened?", "when was the otter bridge opened"),
        ("When did the Heron Bridge open?", "When did the Otter Bridge collapse?", "When did the Otter Tunnel open?"),
    ),
    Row(
        "Cost of the Otter Bridge", "3.4 million crowns", "s1",
        ("How much did the Otter Bridge cost?", "What was the cost of the Otter Bridge?", "how much did the otter bridge cost"),
        ("How much did the Heron Bridge cost?", "How much did the Otter Bridge cost in 1980?", "How long is the Otter Bridge?"),
    ),
    Row(
        "Length of the Otter Bridge", "512 metres", "s1",
        ("How long is the Otter Bridge?", "What is the length of the Otter Bridge?", "how long is the otter bridge"),
        ("How wide is the Otter Bridge?", "How long is the Heron Bridge?", "How much did the Otter Bridge cost?"),
    ),
    Row(
        "Heron Bridge opened", "1 May 1951", "s1",
        ("When did the Heron Bridge open?", "When was the Heron Bridge opened?", "in what year did the heron bridge open"),
        ("When did the Otter Bridge open?", "When did the Heron Bridge close?", "When was the Heron Bridge painted?"),
    ),
    Row(
        "Seats won by the Reform League in the municipal election of 2003", "23", "s1",
        ("How many seats did the Reform League win in 2003?", "How many seats were won by the Reform League in the election of 2003?", "how many seats did the reform league win in the municipal election of 2003"),
        ("How many seats did the Reform League win in 2007?", "How many seats did the Green List win in 2003?", "How many votes did the Reform League win in 2003?"),
    ),
    Row(
        "Seats won by the Green List in the municipal election of 2003", "11", "s1",
        ("How many seats did the Green List win?", "How many seats did the Green List win in 2003?", "how many seats were won by the green list in 2003"),
        ("How many seats did the Reform League win in 2003?", "How many seats did the Green List win in 2007?", "How many mayors did the Green List win?"),
    ),
    Row(
        "Turnout in the election of 2003", "58 percent", "s1",
        ("What was the turnout in 2003?", "What was the turnout in the election of 2003?", "how high was the turnout in the 2003 election"),
        ("What was the turnout in 2007?", "What was the turnout in the election of 1999?", "How many seats were won in the election of 2003?"),
    ),
    Row(
        "Seats won by the Reform League in the municipal election of 2007", "19", "s1",
        ("How many seats did the Reform League win in 2007?", "How many seats did the Reform League win in the election of 2007?", "how many seats were won by the reform league in 2007"),
        ("How many seats did the Reform League win in 2003?", "How many seats did the Green List win in 2007?", "How many seats did the Reform League win in 2011?"),
    ),
    Row(
        "Cup final", "12 May 1988", "s1",
        ("When was the cup final?", "On what day was the cup final?", "when was the cup final in 1988"),
        ("When was the cup semifinal?", "When was the league final?", "When was the cup stolen?"),
    ),
    Row(
        "Spectators of the cup final", "some 31,000", "s1",
        ("How many spectators watched the cup final?", "How many spectators were at the cup final?", "how many spectators watched the final"),
        ("How many referees watched the cup final?", "How many spectators left the cup final?", "How many spectators watched the semifinal?"),
    ),
    Row(
        "Workers of the quarry of Vale in 1920", "340", "s1",
        ("How many workers did the quarry of Vale employ?", "How many workers did the quarry employ in 1920?", "how many workers did the quarry of vale employ in 1920"),
        ("How many workers did the mill of Vale employ?", "How many workers did the quarry employ in 1930?", "How many horses did the quarry of Vale employ?"),
    ),
    Row(
        "Mill of Vale closed", "1931", "s1",
        ("When did the mill of Vale close?", "In what year did the mill close?", "when was the mill of vale closed"),
        ("When did the quarry of Vale close?", "When did the mill of Vale open?", "When did the mill of Otter Town close?"),
    ),
    Row(
        "Books in the library of Otter Town", "86,000", "s1",
        ("How many books does the library of Otter Town hold?", "How many books are in the library of Otter Town?", "how many books does the library hold"),
        ("How many books does the library of Vale hold?", "How many paintings does the library of Otter Town hold?", "How many books did the library of Otter Town lose?"),
    ),
    Row(
        "Length of the tunnel under Mount Teal", "7 kilometres", "s1",
        ("How long is the tunnel under Mount Teal?", "What is the length of the tunnel?", "how many kilometres long is the tunnel under mount teal"),
        ("How deep is the tunnel under Mount Teal?", "How long is the tunnel under Mount Grey?", "How long is the railway under Mount Teal?"),
    ),
    Row(
        "Town hall of Vale destroyed by fire", "30 January 1899", "s1",
        ("When was the town hall of Vale destroyed?", "When did fire destroy the town hall of Vale?", "when was the town hall destroyed by fire"),
        ("When was the town hall of Vale rebuilt?", "When was the town hall of Otter Town destroyed?", "When was the town hall destroyed by a flood?"),
    ),
    Row(
        "Railway reached Vale", "October 1874", "s1",
        ("When did the railway reach Vale?", "In what year did the railway reach Vale?", "when was vale reached by the railway"),
        ("When did the railway leave Vale?", "When did the railway reach Otter Town?", "When did the road reach Vale?"),
    ),
    Row(
        "Houses without power after the flood of 2011", "nearly 1,500", "s1",
        ("How many houses had no power after the flood of 2011?", "How many houses were without power after the flood?", "how many houses had no power after the flood"),
        ("How many houses had power after the flood of 2011?", "How many houses had no power after the flood of 1995?", "How many houses had no water after the flood of 2011?"),
    ),
    Row(
        "School of Otter Town closed", "1983", "s1",
        ("When was the school of Otter Town closed?", "In what year was the school closed?", "when did the school of otter town close"),
        ("When was the school of Otter Town built?", "When was the school of Vale closed?", "When was the library of Otter Town closed?"),
    ),
    Row(
        "Мост через Вельму открыт", "5 июня 1957 года", "s2",
        ("Когда открыли мост через Вельму?", "Когда открыт мост через Вельму?", "в каком году открыли мост через вельму"),
        ("Когда закрыли мост через Вельму?", "Когда открыли тоннель через Вельму?", "Когда открыли мост через Ладу?"),
    ),
    Row(
        "Лодки, затонувшие во время шторма", "12", "s2",
        ("Сколько лодок затонуло во время шторма?", "Сколько лодок затонуло?", "сколько лодок затонуло в шторм"),
        ("Сколько паромов затонуло во время шторма?", "Сколько лодок не затонуло?", "Сколько лодок сгорело во время шторма?"),
    ),
    Row(
        "Отставка капитана Горина", "март 1961", "s2",
        ("Когда капитан Горин ушёл в отставку?", "Когда Горин ушёл в отставку?", "в каком году капитан павел горин ушел в отставку"),
        ("Когда капитан Орлов ушёл в отставку?", "Когда капитан Горин утонул?", "Когда капитан Горин не ушёл в отставку?"),
    ),
    Row(
        "Toll on the Otter Bridge", "4 crowns", _NOTE,
        ("How much is the toll on the Otter Bridge?", "How much toll is there on the Otter Bridge?", "how many crowns is the toll on the otter bridge"),
        ("How much is the toll on the Heron Bridge?", "How much is the fine on the Otter Bridge?", "How much was the toll on the Otter Bridge in 1950?"),
    ),
    Row(
        "Market of Vale held for the first time", "3 April 1702", _NOTE,
        ("When was the market of Vale first held?", "In what year was the market of Vale held for the first time?", "when was the first market of vale held"),
        ("When was the market of Vale last held?", "When was the market of Otter Town first held?", "When was the fair of Vale first held?"),
    ),
    Row(
        "Bells of the church of Kestrel Bay", "5 bells", _NOTE,
        ("How many bells does the church of Kestrel Bay have?", "How many bells are in the church of Kestrel Bay?", "how many bells has the church of kestrel bay"),
        ("How many bells does the church of Otter Town have?", "How many towers does the church of Kestrel Bay have?", "How many bells did the church of Kestrel Bay sell?"),
    ),
    Row(
        "Ships Avaria sold to Celland", "9 ships", _NOTE,
        ("How many ships did Avaria sell to Celland?", "How many ships did Avaria sell Celland?", "How many ships were sold to Celland by Avaria?"),
        ("How many ships did Celland sell to Avaria?", "How many ships did Avaria buy?", "How many ships did Avaria sell to Belland?"),
    ),
)  # fmt: skip
