"""The vendor's library lists agents."""

import os
import sys

from retell import Retell

client = Retell(api_key=os.environ["RETELL_API_KEY"], base_url=os.environ["RETELLCTL_BASE_URL"])
sys.stdout.write(client.agent.list().to_json())
