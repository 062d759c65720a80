/** Objects of conversions APIs, without case and separators, which hold a customer's data, plain or hashed. */
export const CUSTOMER_OBJECTS: ReadonlySet<string> = new Set([
  'userdata',
  'user',
  'userinfo',
  'useridentifiers',
  'userids',
  'customer',
])
/** What is in them and says nothing of the person by itself; addresses and IDs are still found by their shape. */
export const NOT_THE_CUSTOMER: ReadonlySet<string> = new Set([
  'fbc',
  'fbp',
  'ttclid',
  'ttp',
  'clickid',
  'epik',
  'sccookie1',
  'scclickid',
  'clientuseragent',
  'useragent',
  'clientipaddress',
  'ipaddress',
  'ip',
  'idtype',
])
