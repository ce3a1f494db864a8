{
  "data": {},
  "expected": [
    { "pointer": "/BH", "code": "required" },
    { "pointer": "/BBH", "code": "required" },
    { "pointer": "/ZT", "code": "required" },
    { "pointer": "/BT", "code": "required" },
    { "pointer": "/RQ", "code": "required" },
    { "pointer": "/NR", "code": "required" }
  ]
}
