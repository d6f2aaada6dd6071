"""The vendor's asynchronous library gets as many agents as the first argument says, 32 at a time."""

import asyncio
import os
import sys

from retell import AsyncRetell

AT_A_TIME = 32


async def main(count: int) -> None:
    room = asyncio.Semaphore(AT_A_TIME)
    address, token = os.environ["RETELLCTL_BASE_URL"], os.environ["RETELL_API_KEY"]
    async with AsyncRetell(api_key=token, base_url=address) as client:

        async def get(agent_id: str) -> str:
            async with room:
                text: str = (await client.agent.retrieve(agent_id)).to_json()
                return text

        for text in await asyncio.gather(*(get(f"agent_{number}") for number in range(count))):
            sys.stdout.write(f"{text}\n")


asyncio.run(main(int(sys.argv[1])))
