"""Papers printed to PDF by LibreOffice and scanned, once for all tests."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.library.files.making_papers import Paper, body_paper, official_paper, report_with_everything
from tests.library.needs import needs

from haidang.files.office import find_soffice

SAMPLES = Path(__file__).parents[3] / "samples"


def sample_paragraphs(name: str) -> list[str]:
    """The paragraphs of a sample without its letterhead, emphasis marks taken off."""
    lines = (SAMPLES / name).read_text(encoding="utf-8").splitlines()
    return [" ".join(line.replace("*", "").split()) for line in lines if line.strip()][4:]


PLAN, REPORT = "ke-hoach-bach-long-vi-2024.txt", "bao-cao-an-lao-2024.txt"

ROWS = [["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian"]] + [
    [str(number), f"Xây dựng trụ sở làm việc số {number}", "Phòng Kinh tế và Hạ tầng", f"Quý {quarter}/2024"]
    for number, quarter in enumerate(["I", "II", "III", "IV"] * 2, 1)
]

# How offices set their paragraphs: indent and space in centimetres and points, justified or ragged, hanging bullets.
LAYOUTS: dict[str, dict[str, object]] = {
    "indent": {"indent": 1.27, "spacing": 6},
    "indent-close": {"indent": 1.27, "spacing": 0},
    "indent-ragged": {"indent": 1.0, "spacing": 3, "ragged": True},
    "block": {"indent": 0, "spacing": 6, "ragged": True},
    "hanging": {"indent": 1.0, "spacing": 4, "hanging": True},
    "wide-lines": {"indent": 1.27, "spacing": 0, "line_spacing": 1.5},
}


def convert(paths: Sequence[Path], kind: str, folder: Path) -> None:
    soffice = find_soffice()
    assert soffice
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", kind, "--outdir", str(folder), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of papers, each as .docx and as .pdf."""
    needs("soffice")
    folder = tmp_path_factory.mktemp("papers")
    made: dict[str, Paper] = {
        "plan": official_paper(sample_paragraphs(PLAN)[:12], ROWS, (1.2, 7, 4.5, 3)),
        "everything": report_with_everything(),
    }
    for layout, habits in LAYOUTS.items():
        made[f"plan-{layout}"] = body_paper(sample_paragraphs(PLAN), **habits)
        made[f"report-{layout}"] = body_paper(sample_paragraphs(REPORT), **habits)
    convert([paper.save(folder / f"{name}.docx") for name, paper in made.items()], "pdf", folder)
    return folder


Scan = Callable[[str, Sequence[int]], Path]


@pytest.fixture(scope="session")
def scan(papers: Path) -> Scan:
    """Makes a scan of pages of a paper: 200 dpi, a little crooked, a little blurred."""
    import pypdfium2
    from PIL import ImageFilter

    def scanned(name: str, pages: Sequence[int]) -> Path:
        pictures = []
        document = pypdfium2.PdfDocument(papers / f"{name}.pdf")
        for page in pages:
            picture = document[page].render(scale=200 / 72, grayscale=True).to_pil().convert("L")
            pictures.append(picture.rotate(0.6, fillcolor=255).filter(ImageFilter.GaussianBlur(0.6)))
        document.close()
        path = papers / f"{name}-scan.pdf"
        pictures[0].save(path, save_all=True, append_images=pictures[1:], resolution=200)
        pictures[0].save(path.with_suffix(".png"))
        return path

    return scanned
