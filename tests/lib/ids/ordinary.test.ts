import { describe, expect, it } from 'vitest'
import { findIds } from '@/lib/ids'
import { composedUrls } from './ordinary-urls'

const ordinary = `
https://www.shop.example/
https://www.shop.example/products/red-shoes?size=42&color=red
https://www.shop.example/search?q=summer+sale&page=2&sort=price_asc
https://www.shop.example/cart?add=1234&qty=2&ref=header
https://www.shop.example/checkout/payment?step=3&token=8d2f6c1e-5a1b-4c3d-9e8f-0a1b2c3d4e5f
https://www.shop.example/p/B08N5WRWNW?th=1&psc=1
https://www.shop.example/category/shoes?id=17&cid=22&sid=9&tid=4
https://www.shop.example/item?a=1&b=2&c=3&m=4&o=5
https://www.shop.example/filter?s1=6&s2=7&s3=8
https://www.shop.example/?source=homepage&medium=banner&campaign=summer
https://www.shop.example/track?order_id=100-2233445&transaction_id=100-2233445&email_hash=
https://www.shop.example/product/12345-67890/click-and-collect
https://www.shop.example/#reviews
https://www.shop.example/#/checkout?step=2&total=19.99
https://shop.example/de/produkte/?sortierung=preis&seite=3&filter[]=rot&filter[]=blau
https://shop.example/%D1%82%D0%BE%D0%B2%D0%B0%D1%80%D1%8B?%D1%86%D0%B2%D0%B5%D1%82=%D0%BA%D1%80%D0%B0%D1%81%D0%BD%D1%8B%D0%B9
https://news.example/2026/11/23/some-long-headline-about-the-economy.html
https://news.example/article?id=98765&via=frontpage&position=3
https://news.example/rss.xml?format=atom&limit=50
https://news.example/live/blog#block-64f0aa11bb22cc33dd44ee55
https://news.example/amp/story?amp=1&outputType=amp
https://blog.example/2024/05/how-to-use-click_id-in-reports/
https://blog.example/?p=1234
https://blog.example/?s=affiliate+marketing
https://blog.example/tag/sub1/page/2
https://www.search.example/search?q=gclid+meaning&hl=en&source=hp&ei=abc123DEF456&oq=gclid
https://www.search.example/search?q=what+is+%22fbclid%22&client=firefox-b-d
https://www.search.example/maps/place/Berlin/@52.5069312,13.1445501,11z/data=!3m1!4b1!4m6
https://www.search.example/images?q=%E7%8C%AB&tbm=isch&udm=2
https://duck.example/?q=cookie+consent&t=h_&ia=web
https://docs.example/en/latest/reference/api.html#click-ids
https://docs.example/v2/guide?version=3.1.4&lang=ts
https://docs.example/search?query=sub_id%20parameter
https://docs.example/api/v1/users/42/orders?expand=items,customer&limit=100
https://developer.example/docs/Web/API/URL/searchParams
https://code.example/owner/project/blob/main/src/index.ts#L10-L20
https://code.example/owner/project/compare/v1.0.0...v1.1.0?expand=1
https://code.example/owner/project/commit/9fceb02d0ae598e95dc970b74767f19372d61af8
https://code.example/search?q=repo%3Aowner%2Fproject+findIds&type=code
https://accounts.example/login?next=%2Fdashboard&service=mail
https://accounts.example/o/oauth2/v2/auth?client_id=1234.apps.example&redirect_uri=https%3A%2F%2Fapp.example%2Fcallback&response_type=code&scope=openid%20email&state=xyzABC123
https://app.example/callback?code=4%2F0AX4XfWh-abcDEF123&state=xyzABC123&scope=email
https://login.example/saml?SAMLResponse=PHNhbWxwOlJlc3BvbnNl&RelayState=https%3A%2F%2Fapp.example%2F
https://app.example/reset?token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc
https://app.example/invite/0f8fad5b-d9cb-469f-a165-70867728950e
https://app.example/session?sid=ABCDEF0123456789&uid=77
https://app.example/#access_token=ya29.abc&token_type=Bearer&expires_in=3599
https://video.example/watch?v=dQw4w9WgXcQ&t=42s&list=PL1234567890&index=3
https://video.example/embed/abc123?autoplay=1&rel=0
https://music.example/track/11dFghVXANMlKmJXsNCbNl?si=0123456789abcdef
https://social.example/@user/110123456789012345
https://social.example/share?url=https%3A%2F%2Fnews.example%2Fstory&text=Read%20this
https://mail.example/mail/u/0/#inbox/FMfcgzGxSHfLkPqRsTvWxYz
https://calendar.example/render?action=TEMPLATE&dates=20261123T090000Z/20261123T100000Z
https://travel.example/flights?from=BER&to=LIS&depart=2026-12-01&return=2026-12-08&adults=2
https://travel.example/hotel/lisbon/alfama.en.html?checkin=2026-12-01&checkout=2026-12-08&group_adults=2
https://bank.example/transfer?iban=DE89370400440532013000&amount=10.00
https://maps.example/dir/?api=1&origin=52.5,13.4&destination=48.1,11.6
https://cdn.example/assets/app.3f2a1b9c.js?v=20261123
https://cdn.example/img/photo.jpg?w=800&h=600&fit=crop&crop=faces&auto=format&s=0123456789abcdef0123456789abcdef
https://api.example/v1/items?filter={"color":"red"}&page[size]=10&page[number]=2
https://forum.example/viewtopic.php?f=2&t=12345&p=67890#p67890
https://wiki.example/w/index.php?title=Affiliate_marketing&action=edit&section=3
https://wiki.example/wiki/Click_(disambiguation)
https://jobs.example/apply?job=dev-123&ref=newsletter&source=linkedin
https://gov.example/forms/download.pdf?lang=en&year=2026
https://store.example/apps/details?id=com.example.app&hl=en
http://192.168.0.1/cgi-bin/luci/?stok=/admin
http://[2001:db8::1]:8080/status?verbose=1
http://localhost:3000/?debug=true&subtotal=19.99&subject=hello&submit=1
mailto:someone@example.org?subject=Hello&body=clickid
data:text/html,<p>clickid=1</p>
about:blank
`
  .trim()
  .split('\n')

describe('an ordinary URL', () => {
  it.each(ordinary)('%s holds no identifier', (url) => {
    expect(findIds(url)).toEqual([])
  })

  it('is read a thousand times and more without an identifier', () => {
    const urls = [...new Set([...ordinary, ...composedUrls])]
    expect(urls.length).toBeGreaterThanOrEqual(1_000)
    expect(urls.flatMap((url) => findIds(url).map((id) => ({ url, ...id })))).toEqual([])
  })
})
