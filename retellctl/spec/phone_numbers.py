"""Phone numbers, by one rule for flags, files, --set and ids: what is taken out, what is left, and what is refused.

Nothing is guessed. Blanks and dashes of every kind, dots, parentheses and one slash are taken out; what is left is a
plus and 7 to 15 digits. Without a plus only 1 and ten digits of the American shape pass, as version 1 of the API
writes its numbers. To be dialled, such a number may not be a whole mobile number of China as well, unless something
stands behind the 1: 13522345678 is one of Florida or one of Beijing, 1-352-234-5678 only the former.

What the service itself may hold without a country code, as it was imported so, passes as it is: short numbers such as
2001 to call from, any digits as the id of a number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable

# Area codes with a 9 in the middle are kept for the day when numbers grow longer: with them, mobiles of Brazil
# (11 digits, the third a 9) would pass.
_AMERICAN: Final = r"1[2-9][0-8][0-9][2-9][0-9]{6}"
_CHINESE_MOBILE: Final = r"1(3[0-9]|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8[0-9]|9[0-35-9])[0-9]{8}"
_E164: Final = r"\+[1-9][0-9]{6,14}"
_DIGITS: Final = r"(?!(00|011)[0-9]{7})[0-9*#]{1,32}"
_SHORT: Final = 6  # digits: fewer than any number with a country code has
# A zero that is dialled inside the country only, in parentheses or alone: what stands between digits is a blank here.
_TRUNK_ZERO: Final = r"\( *(0[0-9 ]*)\)|(?<=[ )])(0)(?=[ (])"
# Countries that dial a 0 inside and whose numbers never begin with one (ITU-T E.164 national numbering plans).
_ZERO_INSIDE: Final = r"\+(?:3[123]|4[13469]|6[14]|8[12]|9[01])0"
# The digits of an American number in the groups that it is written in.
_AMERICAN_GROUPS: Final = ((1, 3, 3, 4), (1, 3, 7), (1, 10))
_SECOND_LINE: Final = r"/\s*[0-9]{1,2}\s*"
_EXTENSION: Final = r"[0-9)]\s*(?:;?\s*ext[a-z]*|x|;|,|#)[\s.:=]*[0-9]+"
_SEPARATORS: Final = frozenset(" .()-/")
_HYPHENS: Final = frozenset("\N{SOFT HYPHEN}\N{MINUS SIGN}\N{HYPHEN BULLET}")
_CODE: Final = "give the country code, as in +14155550123"


class PhoneNumberError(ValueError):
    """A text that is no phone number; says what it must be, in words that can follow its name and value."""


def to_dial(text: str) -> str:
    """Return a number that is to be called, with what it may hold between its digits taken out.

    Raises:
        PhoneNumberError: it is none, or may be one of two.
    """
    number = _read(text)
    groups = tuple(map(len, re.findall("[0-9]+", text)))
    if groups not in _AMERICAN_GROUPS and re.fullmatch(_CHINESE_MOBILE, number):
        _refuse(f"write it with its plus: +{number} is in the United States or Canada, +86{number} in China")
    return number


def to_call_from(text: str) -> str:
    """Return a number that calls: also a short one, such as 2001, which the service may have been told to take.

    Raises:
        PhoneNumberError: it is none.
    """
    return text if len(text) <= _SHORT and re.fullmatch(_DIGITS, text) else _read(text)


def to_keep(text: str) -> str:
    """Return a number that is only noted with a call; a caller may have withheld theirs.

    Raises:
        PhoneNumberError: it is none.
    """
    return text if text == "anonymous" else to_call_from(text)


def listed(text: str) -> str:
    """Return a number that the service may list, by which it is found: also digits without any country code.

    Raises:
        PhoneNumberError: it is none.
    """
    return text if re.fullmatch(_DIGITS, text) and not re.fullmatch(_AMERICAN, text) else _read(text)


def to_transfer_to(text: str) -> str:
    """Return where a call is passed on to: a number, a SIP address, or a text with {{names}} for the service to fill.

    Raises:
        PhoneNumberError: it is none.
    """
    return text if "{{" in text or re.match(r"sips?:", text, re.IGNORECASE) else to_dial(text)


def with_plus(number: str) -> str:
    """Return a number that was read with the plus that it may lack; one that has no country code is left as it is."""
    return f"+{number}" if re.fullmatch(_AMERICAN, number) else number


def _read(text: str) -> str:
    _refuse_more_than_a_number(text)
    bare = _bare(text)
    if re.fullmatch(_AMERICAN, bare):
        return bare
    if bare.startswith("00"):
        _refuse("write + in place of 00")
    if bare.startswith("011"):
        _refuse("write + in place of 011")
    if not bare.startswith("+"):
        _refuse(_CODE if bare else "must be a phone number, such as +14155550123")
    if re.match(_ZERO_INSIDE, bare):
        _refuse(f"leave the 0 behind {bare[:3]} out: it is dialled inside the country only")
    if bare.startswith("+0"):
        _refuse(f"{_CODE}: none starts with 0")
    if not re.fullmatch(_E164, bare):
        _refuse(f"must be + and 7 to 15 digits, not {len(bare) - 1}")
    if bare.startswith("+1") and len(bare) != 12:
        _refuse(f"+1 has ten digits after it, not {len(bare) - 2}")
    return bare


def _refuse_more_than_a_number(text: str) -> None:
    """Refuse what people write beside a number, and what is dialled in some places only."""
    if prefix := re.match(r"\s*(tel|callto|sip|sips):", text, re.IGNORECASE):
        _refuse(f"leave the {prefix[1]}: out: give the number alone")
    spaced = "".join(" " if _is_separator(letter) and letter not in "()" else letter for letter in text)
    if "+" in text and (zero := re.search(_TRUNK_ZERO, spaced)):
        shown = (zero[1] or "").strip()
        others = "" if shown in {"", "0"} else ", or its parentheses where the 0 is dialled from abroad too"
        _refuse(f"leave the {f'({shown})' if shown else '0'} out{others}")
    if re.search(f"{_SECOND_LINE}$", text):
        _refuse("leave the second number behind the slash out")
    if re.search(_EXTENSION, text, re.IGNORECASE):
        _refuse("leave the extension out: it is no part of the number")


def _bare(text: str) -> str:
    """Return the plus and the digits of a text that holds nothing else but what may stand between them."""
    kept = ""
    for place, letter in enumerate(text, 1):
        if letter in "0123456789" or (letter == "+" and not kept):
            kept += letter
        elif letter == "/" and text.count("/") > 1:
            _refuse(f"it holds more than one slash: character {place} is the first")
        elif not _is_separator(letter):
            _refuse(f"character {place} is {_named(letter)}: only a leading + and digits are allowed")
    return kept


def _is_separator(letter: str) -> bool:
    from unicodedata import category

    return letter in _SEPARATORS or letter in _HYPHENS or category(letter) in ("Zs", "Pd")


def _named(letter: str) -> str:
    """Name a character, also one that is not seen or looks like another."""
    if letter.isascii() and letter.isprintable():
        return f"'{letter}'"
    from unicodedata import name

    return f"U+{ord(letter):04X} {name(letter, '')}".rstrip()


def _refuse(sentence: str) -> NoReturn:
    raise PhoneNumberError(sentence)


READERS: Final[dict[str, Callable[[str], str]]] = {
    "dial": to_dial,
    "from": to_call_from,
    "keep": to_keep,
    "transfer": to_transfer_to,
}
"""How phone numbers are read, by the name that a declared type has for it."""
