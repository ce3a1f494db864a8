<__messageCamel__ xmlns="urn:fatong:__system__:v1"/>
