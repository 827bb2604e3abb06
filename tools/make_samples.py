"""Makes of each text in samples/ a .docx, a .pdf and a scan under build/samples/.

`--compare` also reads all of them and prints what each kind of file gives beside the text.
"""

from __future__ import annotations

import hashlib
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import sample_docx

if TYPE_CHECKING:
    from PIL.Image import Image

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
BUILD = ROOT / "build" / "samples"
DOTS_PER_INCH = 200


def make_all(folder: Path = BUILD) -> list[Path]:
    """Make what is missing or older than its text. Returns every file made from the samples that is now there."""
    folder.mkdir(parents=True, exist_ok=True)
    stamp = folder / "stamp"
    fingerprint = _fingerprint()
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != fingerprint:
        for text in sorted(SAMPLES.glob("*.txt")):
            make(text, folder)
        if shutil.which("soffice"):
            stamp.write_text(fingerprint, encoding="utf-8")
    return sorted(path for path in folder.iterdir() if path.suffix in (".docx", ".pdf"))


def _fingerprint() -> str:
    inputs = [*sorted(SAMPLES.glob("*.txt")), Path(__file__), Path(sample_docx.__file__)]
    return hashlib.sha256(b"".join(path.read_bytes() for path in inputs)).hexdigest()


def make(text: Path, folder: Path) -> None:
    """Make the three files of one sample; without LibreOffice only the first."""
    docx = folder / f"{text.stem}.docx"
    sample_docx.write(text.read_text(encoding="utf-8"), docx)
    if shutil.which("soffice"):
        pdf = make_pdf(docx)
        make_scan(pdf, folder / f"{text.stem}.scan.pdf")


def make_pdf(docx: Path) -> Path:
    """Print a Word file to PDF by LibreOffice, in a profile of its own so that runs side by side do not meet."""
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", docx.parent, docx], check=True, capture_output=True, timeout=180)
    return docx.with_suffix(".pdf")


def make_scan(pdf: Path, scan: Path) -> None:
    """Print a PDF's pages as an office's scanner would give them: grey, a little askew, a little noisy, no text."""
    import pypdfium2

    dice = random.Random(pdf.stem)
    pages = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            picture = page.render(scale=DOTS_PER_INCH / 72, grayscale=True).to_pil().convert("L")
            pages.append(as_scanned(picture, dice))
    pages[0].save(scan, save_all=True, append_images=pages[1:], resolution=DOTS_PER_INCH, quality=70)


def as_scanned(picture: Image, dice: random.Random) -> Image:
    """A page as a scanner gives it: a little askew, a little noisy."""
    from PIL.Image import Resampling, blend, frombytes

    turned = picture.rotate(dice.uniform(-0.5, 0.5), resample=Resampling.BICUBIC, fillcolor=255)
    noise = frombytes("L", (256, 256), dice.randbytes(256 * 256)).resize(turned.size)
    return blend(turned, noise, 0.06)


def compare(files: list[Path]) -> int:
    """Read each text and what was made of it, and print a line a file. Returns 1 where a file could not be read."""
    from haidang.cli.loading import load_source
    from haidang.errors import UnreadableFile
    from haidang.reading.reading import read

    print(f"\n{'file':44}{'tasks':>8}{'figures':>9}{'references':>12}")
    code = 0
    for text in sorted(SAMPLES.glob("*.txt")):
        for path in [text, *(path for path in files if path.name.startswith(f"{text.stem}."))]:
            try:
                reading = read(load_source(str(path)))
            except UnreadableFile as error:
                print(f"{path.name:44}{error}")
                code = 1
                continue
            counts = (len(reading.tasks), len(reading.quantities), len(reading.references))
            print(f"{path.name:44}{counts[0]:>8}{counts[1]:>9}{counts[2]:>12}", flush=True)
    if not any(path.suffix == ".pdf" for path in files):
        print("Skipped for want of LibreOffice: the .pdf and the scan of each sample.")
    return code


def main() -> int:
    """Make the samples, and with --compare read them."""
    files = make_all()
    return compare(files) if "--compare" in sys.argv[1:] else 0


if __name__ == "__main__":
    raise SystemExit(main())
