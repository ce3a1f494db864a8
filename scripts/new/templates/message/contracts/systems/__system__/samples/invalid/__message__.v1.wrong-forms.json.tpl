{
  "data": {
    "BH": "a b",
    "BBH": "一",
    "ZT": "9",
    "BT": "标题",
    "RQ": "20260230",
    "NR": "内容"
  },
  "expected": [
    { "pointer": "/BH", "code": "pattern" },
    { "pointer": "/BBH", "code": "type" },
    { "pointer": "/ZT", "code": "enum" },
    { "pointer": "/RQ", "code": "date" }
  ]
}
