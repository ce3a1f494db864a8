{
  "case": { "source": "__system__", "id": "X-2026-000123", "version": 1 },
  "state": "received",
  "subject": "关于委托手续的情况反映",
  "on": "2026-03-02",
  "contact": "陈思远",
  "text": "当事人反映委托合同未留存副本，请核实。"
}
