"""The components of a document that NĐ 30/2020 knows: letterhead, title, legal bases, signature, recipients."""

from __future__ import annotations

from datetime import date

from haidang.forms.kinds import kind_named, kind_of_symbol
from haidang.reading.letterhead import HEAD, Letterhead, number_end, read_letterhead
from haidang.reading.pieces import Piece
from haidang.reading.signature import read_signature
from haidang.reading.title import Title, find_title, read_addressee, read_bases, title_below
from haidang.text.flow import Flow
from haidang.text.values import frozen


@frozen
class Components:
    """What was read; each part a `Piece` with its words on one line and its place in the flow, None where absent.

    The words of a part that a letterhead's columns cut in two stand apart in the flow: take `text`, not the slice.
    """

    kind: str
    """The contract's word: plan, report, decision, resolution, official_letter, ..."""
    kind_name: str
    """`Kế hoạch`; "" where nothing says."""
    number: Piece | None = None
    symbol: Piece | None = None
    issuer: Piece | None = None
    parent_issuer: Piece | None = None
    place: Piece | None = None
    date: date | None = None
    date_at: Piece | None = None
    title: Piece | None = None
    addressee: Piece | None = None
    authority: Piece | None = None
    signer_title: Piece | None = None
    signer: Piece | None = None
    recipients: tuple[Piece, ...] = ()
    legal_bases: tuple[Piece, ...] = ()

    @property
    def own(self) -> str | None:
        """Number and symbol as a citation would write them, where both are filled in."""
        if self.number is None or self.symbol is None:
            return None
        mark = "-" if "/" in self.symbol.text and not self.symbol.text[:1].isdigit() else "/"
        return f"{self.number.text}{mark}{self.symbol.text}"


def read_components(flow: Flow) -> Components:
    """Read the components from the first page and the last; the pages between cost nothing."""
    text = flow.text
    limit = min(HEAD, len(text))
    title = _title(text, limit)
    head = read_letterhead(text, title.start if title else _without_title(text, limit), titled=title is not None)
    # An official letter's subject stands below its number, but beside its date: the date may follow.
    if title and not title.kind and head.date_at is None:
        head = read_letterhead(text, min(limit, title.end + 200))
    after = max(title.end if title else 0, head.end)
    tail = read_signature(text, after)
    kind_name = _kind_name(title, head, text[: min(limit, 2500)])
    kind = kind_named(kind_name)
    return Components(
        kind=kind.contract if kind else "other",
        kind_name=kind_name,
        number=head.number,
        symbol=head.symbol,
        issuer=head.issuer,
        parent_issuer=head.parent_issuer,
        place=head.place,
        date=head.date,
        date_at=head.date_at,
        title=title.title if title and title.title else _lost_title(text, head, limit),
        addressee=read_addressee(text, head.end, limit),
        authority=tail.authority,
        signer_title=tail.signer_title,
        signer=tail.signer,
        recipients=tail.recipients,
        legal_bases=read_bases(text, after, limit),
    )


def _title(text: str, limit: int) -> Title | None:
    """The title; "BAN CHỈ ĐẠO⏎CHƯƠNG TRÌNH MTQG" above a number names an issuer, and its title comes behind."""
    title = find_title(text, limit)
    if title is None or not title.kind:
        return title
    number = number_end(text, title.start, min(limit, title.start + 500))
    return (find_title(text, limit, number) if number else None) or title


def _without_title(text: str, limit: int) -> int:
    """Where the head of a text without a title ends: at its addressee or its first basis, or soon."""
    places = [text.find(word, 0, limit) for word in ("\nKính gửi", "\nCăn cứ", "\nThực hiện", "\nI.", "\n1.")]
    return min([place for place in places if place > 0], default=min(limit, 1500))


def _lost_title(text: str, head: Letterhead, limit: int) -> Piece | None:
    if head.symbol is None or head.date_at is None:
        return None
    return title_below(text, head.end, limit)


def _kind_name(title: Title | None, head: Letterhead, first: str) -> str:
    if title and title.kind:
        return title.kind
    if head.symbol is not None:
        kind = kind_of_symbol(head.symbol.text)
        if kind is not None:
            return kind.name
        return "Công văn"
    if title is not None or "\nKính gửi" in first:
        return "Công văn"
    return ""
