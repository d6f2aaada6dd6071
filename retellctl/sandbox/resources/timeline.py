"""What a call is at a moment: its status, and once it has ended what was said, when, and how it sounded.

Nothing runs in the background: all of it follows from the stored call and the clock. A call that was made
rings for half a second, is talked on for one and a half and has then ended. One to a number whose last four
digits are 0000 rings as long and is never answered, so that a failure can be tried too. A call that was only
registered stays registered: nobody connects to it.
"""

from __future__ import annotations

import io
import math
import sys
from array import array
from dataclasses import dataclass
from typing import Any, Final

RING_MS: Final = 500
CALL_MS: Final = 2000
SAMPLE_RATE: Final = 8000
PITCH_HZ: Final = {"agent": 440, "user": 330}
GREETING: Final = "Hello, how can I help you?"
TALK: Final = (
    ("user", "Hi, I would like to make an appointment."),
    ("agent", "Gladly. You are booked for tomorrow at ten."),
    ("user", "Thank you very much."),
    ("agent", "You are welcome. Goodbye."),
)


@dataclass(frozen=True, slots=True)
class State:
    """How far a call has come.

    Attributes:
        status: registered, ongoing, ended or error (never answered).
        end: when it ended, ms since the epoch; None while it has not, or was never answered.
    """

    status: str
    end: int | None = None


def state(call: dict[str, Any], now: int) -> State:
    """Return a stored call's state at `now` (ms since the epoch)."""
    if not call["dialed"]:
        return State("registered")
    start: int = call["start_timestamp"]
    if "stopped" in call:
        return State("ended", call["stopped"])
    unanswered = call["to_number"].endswith("0000")
    if now >= start + CALL_MS:
        return State("error") if unanswered else State("ended", start + CALL_MS)
    return State("registered" if unanswered or now < start + RING_MS else "ongoing")


@dataclass(frozen=True, slots=True)
class Conversation:
    """What was said.

    Attributes:
        utterances: role, content and words timed in seconds of audio, as the service answers them.
        latencies: ms between the end of a user's words and the beginning of the agent's, in order.
    """

    utterances: list[dict[str, Any]]
    latencies: list[int]

    @property
    def transcript(self) -> str:
        """The utterances as text, one a line."""
        return "\n".join(f"{turn['role'].capitalize()}: {turn['content']}" for turn in self.utterances)


def conversation(call: dict[str, Any], duration: int) -> Conversation:
    """Return what was said in an ended call of this duration (ms): words and pauses are fitted into it."""
    greeting = call.get("greeting", GREETING).split()
    turns = [("agent", greeting)] if greeting else []
    turns += [(role, said.split()) for role, said in TALK]
    # A word takes as much time as it has letters, a pause between two turns a little more each time.
    total = sum(len(word) + 1 for _, words in turns for word in words) + sum(range(3, 3 + len(turns) - 1))
    at = 0
    utterances, latencies = [], []
    for index, (role, words) in enumerate(turns):
        if index:
            end = at * duration // total
            at += 2 + index
            if role == "agent":
                latencies.append(at * duration // total - end)
        timed = []
        for word in words:
            start, at = at, at + len(word) + 1
            times = {"start": start * duration // total / 1000, "end": at * duration // total / 1000}
            timed.append({"word": word, **times})
        utterances.append({"role": role, "content": " ".join(words), "words": timed})
    return Conversation(utterances, latencies)


def percentiles(values: list[int]) -> dict[str, int]:
    """Return p50 to p99 by nearest rank, max, min and num; empty for no values."""
    if not values:
        return {}
    ranked = sorted(values)
    ranks = {f"p{p}": ranked[math.ceil(p * len(ranked) / 100) - 1] for p in (50, 90, 95, 99)}
    return ranks | {"max": ranked[-1], "min": ranked[0], "num": len(ranked)}


def recording(call: dict[str, Any], duration: int) -> bytes:
    """Return the sound of an ended call of this duration (ms): a WAV file with a tone for each who speaks."""
    import wave

    samples = array("h", bytes(2 * duration * SAMPLE_RATE // 1000))
    for turn in conversation(call, duration).utterances:
        step = 2 * math.pi * PITCH_HZ[turn["role"]] / SAMPLE_RATE
        for word in turn["words"]:
            # The last tenth of a word is silent, so that words can be told apart.
            first, last = word["start"], word["start"] + 0.9 * (word["end"] - word["start"])
            for n in range(round(first * SAMPLE_RATE), round(last * SAMPLE_RATE)):
                samples[n] = round(8000 * math.sin(step * n))
    if sys.byteorder == "big":
        samples.byteswap()
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(SAMPLE_RATE)
        sound.writeframes(samples.tobytes())
    return file.getvalue()
