{
  "request": "5b8f4b3e-0c39-4c1b-9d0a-6f2f7d1c9e11",
  "case": { "source": "__system__", "id": "X-2026-000123" },
  "unit": "市局律师工作处",
  "on": "2026-03-09",
  "text": "已向律所核实，副本已补交当事人。"
}
