"""The least that lists agents: one GET, with httpx as it comes."""

import os
import sys

import httpx

address = f"{os.environ['RETELLCTL_BASE_URL']}/list-agents"
token = os.environ["RETELL_API_KEY"]
sys.stdout.write(httpx.get(address, headers={"Authorization": f"Bearer {token}"}).text)
