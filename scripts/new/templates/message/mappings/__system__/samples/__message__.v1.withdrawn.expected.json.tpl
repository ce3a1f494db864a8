{
  "case": { "source": "__system__", "id": "X-2026-000123", "version": 2 },
  "state": "withdrawn",
  "subject": "关于委托手续的情况反映",
  "on": "2026-03-05",
  "text": "反映人已撤回。"
}
