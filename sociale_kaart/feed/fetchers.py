"""Where feed files come from: a web server or a folder (a USB stick). One verifier for both."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit
from urllib.request import url2pathname

import requests
from tuf.api.exceptions import DownloadError, DownloadHTTPError
from tuf.ngclient import FetcherInterface

CHUNK = 65_536  # bytes
TIMEOUTS = (10.0, 30.0)  # seconds: to connect, between two chunks


def is_url(source: str) -> bool:
    """Tell an address from a folder; the `C:` of Windows is no scheme of ours."""
    return urlsplit(source).scheme in ("http", "https")


def base_address(source: str) -> str:
    """Return the source as an address that ends in a slash, a folder as `file:` address."""
    address = source if is_url(source) else Path(source).expanduser().resolve().as_uri()
    return address.rstrip("/") + "/"


class WebFetcher(FetcherInterface):
    """Fetch over HTTP with `requests`; honours the proxy settings of the machine."""

    def __init__(self) -> None:
        self._session = requests.Session()
        self._session.headers["User-Agent"] = "sociale-kaart"

    def _fetch(self, url: str) -> Iterator[bytes]:
        """Yield the content in chunks (the contract of `FetcherInterface`)."""
        try:
            response = self._session.get(url, stream=True, timeout=TIMEOUTS)
        except requests.RequestException as error:
            raise DownloadError(str(error)) from error
        if response.status_code >= 400:
            response.close()
            raise DownloadHTTPError(f"{response.status_code} for {url}", response.status_code)
        return self._chunks(response)

    @staticmethod
    def _chunks(response: requests.Response) -> Iterator[bytes]:
        with response:
            try:
                yield from response.iter_content(CHUNK)
            except requests.RequestException as error:
                raise DownloadError(str(error)) from error


class FolderFetcher(FetcherInterface):
    """Fetch from a folder that holds the same files as the web server would."""

    def _fetch(self, url: str) -> Iterator[bytes]:
        """Yield the content in chunks; a file that is absent is a 404, as TUF 5.3.3 expects."""
        path = Path(url2pathname(urlsplit(url).path))
        try:
            file = path.open("rb")
        except FileNotFoundError as error:
            raise DownloadHTTPError(f"no file {path.name}", 404) from error
        except OSError as error:
            raise DownloadError(str(error)) from error
        return self._chunks(file)

    @staticmethod
    def _chunks(file: BinaryIO) -> Iterator[bytes]:
        with file:
            try:
                while chunk := file.read(CHUNK):
                    yield chunk
            except OSError as error:  # a stick that is pulled out
                raise DownloadError(str(error)) from error
