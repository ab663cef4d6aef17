"""Whether a name is a man's or a woman's, as far as a title or a common given name tells, so that "he" is not taken for her.

A short table of given names that are common and nearly always of one sex in English prose, with those that English
papers meet from other languages; names that are both (Robin, Andrea, Jean, Karen) are left out. What the table does not
know stays unknown, and then nothing is excluded. This file knows nothing of sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from facts.reading.word_sets import word_set


class Sex(StrEnum):
    MAN = "man"
    WOMAN = "woman"


_TITLES = {
    Sex.WOMAN: word_set(
        "mrs ms miss lady dame madam madame queen princess empress baroness duchess countess sister mother г-жа"
    ),
    Sex.MAN: word_set("mr sir lord king prince emperor pope baron duke father brother herr monsieur señor г-н"),
}
_NOUNS = {
    Sex.WOMAN: word_set(
        "actress heiress hostess waitress nun wife widow daughter aunt grandmother niece girl woman goddess"
    ),
    Sex.MAN: word_set("husband widower son uncle grandfather nephew boy man monk"),
}
_ENDINGS = {Sex.WOMAN: ("woman",), Sex.MAN: ("sman", "ceman")}
_GIVEN = {
    Sex.WOMAN: word_set(
        """
        abigail ada adele agatha agnes aisha alexandra alice alicia alina alison amanda amelia amina amy anastasia angela angelina
        anita ann anna annabel anne annette annie antonia astrid audrey barbara beatrice becky belinda bella bernadette beth betty
        birgit bridget brigitte camilla carla carmen carolina caroline catarina catherine cecilia celia charlotte chiara chloe christina
        christine clara claudia colette constance cynthia daisy daphne deborah denise diana diane dolores dora doris dorothy edith
        eileen elaine eleanor elena eliza elizabeth ella ellen eloise elsa emily emma erika esther ethel eugenia eva eve fatima fiona
        florence frances francesca freya frieda gabriela gabriella galina georgia geraldine gertrude gillian gina giulia gladys gloria grace greta
        gwen hanna hannah harriet hazel heather heidi helen helena hilda hillary ida ilse ines ingrid irene irina iris isabel isabella
        isabelle isla ivy jacqueline jane janet janice jasmine jennifer jenny jessica jill joanna johanna josephine joyce judith judy julia
        juliana julie juliet karin karina katarina kate katharina katherine kathleen kathryn katie katya kirsten kristina larisa laura
        lena leila lidia lillian lily linda lisa livia lotte louisa louise lucia lucy ludmila lydia magdalena maggie maja malin margaret margarita
        maria mariam mariana marianne marie marina marta martha martina mary mathilde matilda maureen megan melanie melissa mia michelle
        mildred miranda miriam molly monica monique nadia nadine nancy naomi natalia natalie natasha nicole nina nora norma olga olivia olympia
        ophelia pamela patricia paula pauline penelope petra philippa phoebe phyllis polly priscilla rachel rebecca regina renata rita rosa
        rosalind rose rosemary rowena ruby ruth sabine sally samantha sandra sara sarah selma sharon sheila shirley sigrid silvia simona sofia
        sonia sophia sophie stella stephanie sue susan susanna suzanne svetlana sylvia tamara tanya tatiana teresa tessa thea theresa tilda
        tina ulrike ursula valentina vanessa vera veronica victoria viola violet virginia wanda wendy wilhelmina yasmin yvonne zainab zara zoe
        """
    ),
    Sex.MAN: word_set(
        """
        aaron abdul abraham adam adolf adrian ahmed alan albert aleksandr alessandro alexander alexei alfred ali alistair allan ambrose amir
        anatoly anders andre andreas andrei andrew angus antonio anton arnold arthur august axel barry bartholomew ben benedict
        benjamin bernard bernd bertrand bill björn bob boris brendan brian bruce bruno carl carlos cedric charles christian christopher
        clarence claude clement clive colin conrad cornelius craig cyril damian daniel dave david dean denis dennis derek desmond
        dieter dietrich dimitri dmitri dmitry dominic donald douglas duncan edgar edmund eduard edward edwin emil enrique eric erich erik ernest
        ethan eugene fabian felix ferdinand fernando finn florian francisco frank franz fred frederick friedrich fritz fyodor gareth
        gary gavin geoffrey georg george gerald gerard gerhard gilbert giorgio giovanni giuseppe glenn gordon graham greg gregory grigory
        gunnar günther gustav guy hamish hans harald harold harry hassan heinrich heinz hector helmut henrik henry herbert herman horst howard hubert
        hugh hugo hussein ian ibrahim igor isaac ivan ivo jack jacob jacques jakob james jason javier jeffrey jens jeremy jerome jim joachim
        joe joel johann johannes john johnny jonas jonathan jorge josé joseph joshua juan jules julius jürgen karl keith kenneth kevin klaus
        konrad konstantin kurt lars lawrence leo leon leonard leonid leopold lewis lionel lloyd lorenzo lothar louis lucas ludwig luigi luis luke
        magnus malcolm manfred manuel marc marcel marco marcus mario mark markus martin matteo matthew maurice max maxim maximilian michael mikhail miguel
        mohamed mohammed moritz moses muhammad nathan neil neville nicholas nicolas nigel nikolai nikolaus nils norman oleg oliver olaf oscar oskar
        osman otto pablo patrick paul pavel pedro percy peter petr philip pierre pietro ralph ramon raphael raymond reginald reinhard
        ricardo richard robert roberto rodney roger roland rolf roman ronald rory roy rudolf rupert russell ryan samuel santiago sebastian
        sergei sergey sergio seth siegfried sigmund simon solomon stanislav stanley stefan stephen sten steve steven stuart sven terence
        theodore thomas tim timothy tobias tom tomas tony trevor ulrich umberto valentin victor viktor vincent vladimir vladislav volker walter
        warren werner wilfred wilhelm william winston wolfgang xavier yuri yusuf
        """
    ),
}


def sex_of(words: Sequence[str]) -> Sex | None:
    """Return whose the words for a person are, title and name as written; None where they do not tell.

    >>> [sex_of(name.split()) for name in ("Mrs Lund", "Vera Lund", "chairman Tom Hale", "Robin Hale", "King")]
    [<Sex.WOMAN: 'woman'>, <Sex.WOMAN: 'woman'>, <Sex.MAN: 'man'>, None, None]
    """
    before = [word.lower().rstrip(".") for word in words[:-1]]
    for table in (_TITLES, _GIVEN, _NOUNS):
        told = {sex for sex, known in table.items() for word in before if word in known}
        if len(told) == 1:
            return told.pop()
        if told:
            return None
    told = {sex for sex, ends in _ENDINGS.items() for word in before if word.endswith(ends)}
    return told.pop() if len(told) == 1 else None
