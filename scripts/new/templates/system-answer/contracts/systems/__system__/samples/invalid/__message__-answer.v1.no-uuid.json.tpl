{
  "data": {
    "QQH": "42",
    "BH": "X-2026-000123",
    "HFDW": "市局律师工作处",
    "HFRQ": "20260309",
    "HFNR": "已核实。"
  },
  "expected": [
    { "pointer": "/QQH", "code": "format" }
  ]
}
