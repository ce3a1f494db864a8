<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tns="urn:fatong:__system__:v1" name="__System__" targetNamespace="urn:fatong:__system__:v1">
  <wsdl:documentation>
    __systemZh__（__id__）：SOAP 1.1，document/literal wrapped，UTF-8 或 GB 18030。
    每个请求须带 WS-Security UsernameToken（PasswordDigest、Nonce、Created）；拒收为 SOAP fault，detail 中 problem/code 固定不变。
  </wsdl:documentation>
  <wsdl:types>
    <xs:schema>
      <xs:import namespace="urn:fatong:__system__:v1" schemaLocation="__system__.xsd"/>
    </xs:schema>
  </wsdl:types>
  <wsdl:message name="__messageCamel__">
    <wsdl:part name="parameters" element="tns:__messageCamel__"/>
  </wsdl:message>
  <wsdl:message name="__messageCamel__Response">
    <wsdl:part name="parameters" element="tns:__messageCamel__Response"/>
  </wsdl:message>
  <wsdl:message name="refusal">
    <wsdl:part name="problem" element="tns:problem"/>
  </wsdl:message>
  <wsdl:portType name="__System__Port">
    <wsdl:operation name="__messageCamel__">
      <wsdl:input message="tns:__messageCamel__"/>
      <wsdl:output message="tns:__messageCamel__Response"/>
      <wsdl:fault name="problem" message="tns:refusal"/>
    </wsdl:operation>
  </wsdl:portType>
  <wsdl:binding name="__System__Binding" type="tns:__System__Port">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="__messageCamel__">
      <soap:operation soapAction="urn:fatong:__system__:v1:__messageCamel__" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="problem"><soap:fault name="problem" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>
  <wsdl:service name="__System__">
    <wsdl:port name="__System__Port" binding="tns:__System__Binding">
      <soap:address location="http://localhost:8081/soap/__system__"/>
    </wsdl:port>
  </wsdl:service>
</wsdl:definitions>
