<__messageCamel__ xmlns="urn:fatong:__system__:v1">
  <BH>a b</BH><BBH>一</BBH><ZT>9</ZT><BT>标题</BT><RQ>20260230</RQ><NR>内容</NR>
</__messageCamel__>
