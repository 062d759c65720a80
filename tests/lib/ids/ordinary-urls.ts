/** Addresses of one kind of site: every path is met with every query. */
interface Kind {
  hosts: readonly string[]
  paths: readonly string[]
  queries: readonly string[]
}

const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e'
const md5 = '9e107d9d372bb6826bd81d3542a419d6'
const sha1 = '2fd4e1c67a2d28fced849ee1bb76e7391b93eb12'
const sha256 = 'd7a8fbb307d7809469ca9abcb0082e4f8d5651e46d3cdb762d02d0bf37c9e592'
const objectId = '507f1f77bcf86cd799439011'
const token40 = 'Zk3vQ9xWm2Lp7Rt5Yb8Nc4Hd6Jf1Gs0AeUiOwKqX'
const jwt =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c'
const cursor = 'Y3Vyc29yOnYyOpHOAAEkNA=='

const encoded = encodeURIComponent

/** Patterns of real sites: the parameters are theirs, the values of the form that they use. */
const kinds: readonly Kind[] = [
  {
    // Amazon, eBay and large retailers
    hosts: ['www.shop.example', 'm.store.example'],
    paths: [
      '/',
      '/dp/B08N5WRWNW',
      '/itm/Vintage-Camera-Lens-50mm-f-1-8/256012345678',
      '/p/running-shoe-men/-/A-87654321',
      '/gp/product/B07XJ8C8F5/ref=ppx_yo_dt_b_asin_title_o00_s00',
      '/s/ref=nb_sb_noss_2',
      '/c/electronics/headphones/_/N-1z141jw;page=2',
      '/cart;jsessionid=8C3B5F1E2D4A6C7B9E0F1A2B3C4D5E6F',
    ],
    queries: [
      'th=1&psc=1&smid=A2L77EE7U53NWQ',
      'keywords=usb+c+hub&qid=1700000000&sr=8-3&crid=2M096C61O4MLT&sprefix=usb+c+h%2Caps%2C150',
      'pd_rd_w=Ab12C&content-id=amzn1.sym.0f8fad5b&pf_rd_p=0f8fad5b-d9cb-469f-a165-70867728950e&pd_rd_i=B08N5WRWNW',
      '_nkw=vintage+lens&_sop=10&LH_BIN=1&_udlo=20&_udhi=90&_pgn=2',
      'hash=item3b9c1d2e4f:g:AbCdEfGhIjKlMnOp&var=555512345678',
      'color=red&size=42&qty=2&variant=39874512345678',
      'page=2&sort=price_asc&filter%5Bbrand%5D%5B%5D=acme&filter%5Bprice%5D=10-50',
      `cid=17&sid=9&tid=4&session=${md5}`,
    ],
  },
  {
    // Web search
    hosts: ['www.search.example', 'duck.example'],
    paths: ['/search', '/', '/webhp', '/imgres', '/maps/search/coffee/@52.5,13.4,14z'],
    queries: [
      'q=best+running+shoes&hl=en&gl=us&start=20',
      'q=what+is+a+click+id&oq=what+is+a+click&gs_lcrp=EgZjaHJvbWUyBggAEEUYOTIHCAEQABiABDIHCAIQABiABNIBCDQ0MjJqMGoxqAIAsAIA&sourceid=chrome&ie=UTF-8',
      'q=gclid&sca_esv=5a1f0c2b3d4e5f60&sxsrf=ADLYWIJ0abcdefGHIJKLmnopQRSTuvwxYZ:1700000000000&ei=AbCdEfGhIjKlMnOpQrStUv&ved=0ahUKEwiAbCdEfGhIjKlMnOpQrStUvWx',
      'q=fbclid+meaning&form=QBLH&sp=-1&pq=fbclid&sc=10-6&qs=n&sk=&cvid=0F8FAD5BD9CB469FA16570867728950E',
      'q=site%3Ashop.example+sub+id&t=h_&ia=web&df=y',
      'text=%D0%BA%D1%83%D0%BF%D0%B8%D1%82%D1%8C&lr=213&clid=2270455&suggest_reqid=123456789012345678901234567890',
      'wd=%E8%B7%91%E9%9E%8B&rsv_spt=1&rsv_iqid=0xabcdef0123456789&issp=1&f=8',
      'tbm=isch&q=mountain&chips=q:mountain,g_1:sunset:AbCdEf123%3D&udm=2',
    ],
  },
  {
    // News and blogs
    hosts: ['www.news.example', 'blog.example'],
    paths: [
      '/2026/11/23/economy-outlook-for-2027.html',
      '/world/europe/story-64f0aa11bb22cc33',
      '/article/idUSKBN2AB1CD',
      '/tag/sub1/page/2',
      '/live/world-67890123',
      '/amp/article/98765432',
      '/?p=4711',
    ].map((path) => path.replace('?p=4711', 'index.php')),
    queries: [
      'via=frontpage&position=3',
      'ref=nav&src=homepage&mod=hp_lead_pos1',
      'p=4711&preview=true&preview_nonce=0a1b2c3d4e',
      's=affiliate+marketing&paged=2&cat=17',
      'outputType=amp&amp_js_v=0.1',
      'unlocked_article_code=1.AbC.dEfG.hIjKlMnOpQrS&smid=url-share',
      `token=${encoded('AbCdEfGhIjKlMnOpQrStUvWxYz0123456789==')}&section=politics`,
      'comments=true&comment_id=123456789&sort=newest#comment-123456789',
    ],
  },
  {
    // Sign-in and consent
    hosts: ['accounts.example', 'login.example'],
    paths: [
      '/signin/v2/identifier',
      '/oauth2/v2.0/authorize',
      '/realms/main/protocol/openid-connect/auth',
      '/saml2/idp/SSOService.php',
      '/reset/confirm',
      '/callback',
      '/logout',
    ],
    queries: [
      `client_id=${uuid}&response_type=code&redirect_uri=https%3A%2F%2Fapp.example%2Fcallback&scope=openid%20profile%20email&state=${md5}&nonce=${objectId}`,
      `continue=https%3A%2F%2Fmail.example%2Fmail%2Fu%2F0%2F&service=mail&flowName=GlifWebSignIn&flowEntry=ServiceLogin&dsh=S-1234567890%3A1700000000000000&ifkv=AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_`,
      `code=4%2F0AfJohXnAbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdEfGhIjKlMnOp&state=${token40}&session_state=${uuid}`,
      `SAMLRequest=${encoded('fZJNT8MwDIbv/IqI+9q0Y9MWrZXGJgTSgIkVDlxQmrprRJqUOOXj3xO6gQaHXf3xPo5fe4G80S1bdr42D/DWAXry2WiDbEhktHOGWY4KmeENIPOC7Za3G5aOYtY6662wmlySm3VGFZcgeSmSuSgn03IiqlmZVMBFNSt5KUQlpJxPKHkCh8qajISBlNwgdnBj0HPjQyhOklE8G8XjIk7YeMzi6TMl62M7V8YPXbX3LbIogtaqf2YjaVvlrWDbwhtKlr+rrqzBrgG3A/euBDw+bDJaWPUaBLVtQIMZdVr1+bTV7XhKyf3R05UypTL78zaKQxGy66LYjrb3u4Ku8kXvhg0OuPwEo/0lHpGLSP2BFof/chvkbtZbq5X4Ilc/Pp8/i43wp+e+dBt9AQ==')}&RelayState=${encoded('https://app.example/?page=2')}`,
      `token=${jwt}&type=recovery`,
      `_token=${token40}&email_verified=1&expires=1700000000&signature=${sha256}`,
      'next=%2Faccount%2Forders%3Fpage%3D2%26sort%3Ddate&lang=de',
      `sid=${md5}&uid=77&ts=1700000000&hash=${sha1}`,
    ],
  },
  {
    // Documentation and code
    hosts: ['docs.example', 'code.example'],
    paths: [
      '/en/latest/reference/api.html',
      '/owner/project/blob/main/lib/ids/find.ts',
      '/owner/project/commit/9fceb02d0ae598e95dc970b74767f19372d61af8',
      '/owner/project/compare/v1.0.0...v1.1.0',
      '/questions/11227809/why-is-processing-a-sorted-array-faster',
      '/package/@scope/name/v/1.2.3',
      '/api/v1/users/42/orders',
    ],
    queries: [
      'expand=items,customer&limit=100&offset=200',
      'q=is%3Aissue+is%3Aopen+label%3A%22click+id%22&type=issues',
      `after=${encoded(cursor)}&first=30`,
      'answertab=votes#tab-top',
      'version=3.1.4&lang=ts&highlight=sub_id,click_id',
      'tab=readme-ov-file&plain=1#L10-L20',
      `access_token=${sha1}&per_page=100`,
      'ref=main&path=lib%2Furl%2Fnested.ts&raw=true',
    ],
  },
  {
    // Work tools: files, meetings, tickets, design
    hosts: ['drive.example', 'team.example'],
    paths: [
      '/document/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-AbCdE/edit',
      '/file/AbCdEfGhIjKlMnOpQrStUv/Design-System',
      '/j/98765432101',
      '/l/meetup-join/19%3ameeting_NjA0ZGE3ZWQtNGZkYy00%40thread.v2/0',
      '/browse/PROJ-1234',
      '/Product-Roadmap-9e107d9d372bb6826bd81d3542a419d6',
      '/:w:/r/sites/Team/_layouts/15/Doc.aspx',
    ],
    queries: [
      'usp=sharing&ouid=112233445566778899001&rtpof=true&sd=true#gid=0',
      'node-id=12-345&t=AbCdEfGhIjKlMnOp-1&mode=design',
      'pwd=AbCdEfGhIjKlMnOpQrStUvWxYz012345.1',
      `context=${encoded(`{"Tid":"${uuid}","Oid":"${uuid}"}`)}`,
      `atlOrigin=${encoded('eyJpIjoiMGY4ZmFkNWJkOWNiNDY5ZmExNjU3MDg2NzcyODk1MGUiLCJwIjoiaiJ9')}`,
      `p=${md5}&pm=c&v=${md5}`,
      `sourcedoc=%7B${uuid.toUpperCase()}%7D&file=Plan.docx&action=default&mobileredirect=true`,
      'rlkey=ab12cd34ef56gh78ij90kl12m&st=0a1b2c3d&dl=0',
    ],
  },
  {
    // Video, music and social
    hosts: ['www.video.example', 'social.example'],
    paths: [
      '/watch',
      '/playlist',
      '/track/11dFghVXANMlKmJXsNCbNl',
      '/@user/110123456789012345',
      '/user/status/1728000000000000000',
      '/r/programming/comments/17abcde/some_title/',
      '/reel/CzAbCdEfGhI/',
      '/photo.php',
    ],
    queries: [
      'v=dQw4w9WgXcQ&t=42s&list=PL1234567890ABCDEF&index=3&pp=ygUEdGVzdA%3D%3D',
      'si=AbCdEfGhIjKlMnOp&feature=shared',
      's=20&t=AbCdEfGhIjKlMnOpQrStUv',
      'share_id=AbCdEfGhIjKlMnOpQrStU&context=3&rdt=41234',
      'fbid=10223344556677889&set=a.1122334455667&type=3&theater',
      'lang=en&is_from_webapp=1&sender_device=pc&web_id=7301234567890123456',
      'trackingId=AbCdEfGhIjKlMnOpQrStUv%3D%3D&lipi=urn%3Ali%3Apage%3Ad_flagship3_feed%3BAbCdEfGhIjKlMnOpQrStUv%3D%3D',
      'autoplay=1&rel=0&start=90&origin=https%3A%2F%2Fblog.example',
    ],
  },
  {
    // Travel and maps
    hosts: ['travel.example', 'maps.example'],
    paths: [
      '/hotel/pt/alfama-lisbon.en-gb.html',
      '/flights/BER-LIS/2026-12-01/2026-12-08',
      '/rooms/12345678',
      '/maps/dir/Berlin/Hamburg/@52.9,11.2,8z/data=!3m1!4b1!4m14!4m13!1m5!1m1!1s0x47a84e373f035901:0x42120465b5e3b70!2m2!1d13.404954!2d52.5200066',
      '/search/homes',
    ],
    queries: [
      `sid=${md5}&dest_id=-2167973&dest_type=city&group_adults=2&no_rooms=1&checkin=2026-12-01&checkout=2026-12-08&hapos=3`,
      'adults=2&children=1&infants=0&sort=bestflight_a&fs=stops=0;airlines=LH',
      `check_in=2026-12-01&check_out=2026-12-08&source_impression_id=p3_1700000000_AbCdEfGhIjKlMnOp&previous_page_section_name=1000&federated_search_id=${uuid}`,
      'tfs=CBwQAhoeEgoyMDI2LTEyLTAxagcIARIDQkVScgcIARIDTElTGh4SCjIwMjYtMTItMDhqBwgBEgNMSVNyBwgBEgNCRVJAAUgBcAGCAQsI____________AZgBAQ&hl=en',
      'api=1&origin=52.5,13.4&destination=48.1,11.6&travelmode=driving',
      'entry=ttu&g_ep=EgoyMDI2MTExMS4wIKXMDSoASAFQAw%3D%3D',
      'currency=EUR&locale=de_DE&tab=1&refine=price%3A0-100%7Crating%3A8%2B',
    ],
  },
  {
    // Files and pictures with signatures
    hosts: ['cdn.example', 'bucket.s3.eu-central-1.storage.example'],
    paths: [
      '/assets/app.3f2a1b9c.js',
      '/v/t39.30808-6/123456789_10223344556677889_1234567890123456789_n.jpg',
      '/images/w_800,h_600,c_fill,q_auto/v1700000000/product.jpg',
      '/o/uploads%2F2026%2Freport.pdf',
      '/download/report-2026-11.csv',
    ],
    queries: [
      `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20261123%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Date=20261123T090000Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host&X-Amz-Signature=${sha256}`,
      'Expires=1700000000&Signature=AbCdEfGhIjKlMnOp~QrStUvWxYz0123456789-AbCdEfGhIjKlMnOp~QrStUv__&Key-Pair-Id=APKAEXAMPLE123456789',
      '_nc_cat=104&ccb=1-7&_nc_sid=5f2048&_nc_ohc=AbCdEfGhIjKlMnOpQrS&_nc_ht=scontent.example&oh=00_AfAbCdEfGhIjKlMnOpQrStUvWxYz0123456789-AbCdEf&oe=656A1B2C',
      `alt=media&token=${uuid}`,
      `v=20261123&h=${md5}`,
      `sv=2022-11-02&st=2026-11-23T09%3A00%3A00Z&se=2026-11-24T09%3A00%3A00Z&sr=b&sp=r&sig=${encoded('AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdE=')}`,
      `w=800&h=600&fit=crop&crop=faces&auto=format&s=${md5}`,
    ],
  },
  {
    // Forums, wikis, administration, payment, small shops
    hosts: ['forum.example', 'my.example'],
    paths: [
      '/viewtopic.php',
      '/w/index.php',
      '/threads/how-to-keep-a-click-id.12345/page-2',
      '/index.php/component/content/article/17-news',
      '/checkout/order-received/4711/',
      '/account/orders/100-2233445-6677889',
      '/wp-admin/admin-ajax.php',
    ],
    queries: [
      `f=2&t=12345&p=67890&sid=${md5}`,
      'title=Click_(disambiguation)&action=edit&section=3&oldid=1187654321',
      'option=com_content&view=article&id=17:news&catid=2&Itemid=101',
      'key=wc_order_AbCdEfGhIjKlM&status=completed&currency=EUR',
      `payment_intent=pi_3OAbCdEfGhIjKlMn0AbCdEfG&payment_intent_client_secret=pi_3OAbCdEfGhIjKlMn0AbCdEfG_secret_AbCdEfGhIjKlMnOpQrStUv&redirect_status=succeeded`,
      `paymentId=PAYID-ABCDEFG1234567890123456H&token=EC-1AB23456CD789012E&PayerID=ABCDEFGHIJKLM`,
      `action=load_more&nonce=0a1b2c3d4e&page=3&ids=17,18,19`,
      `route=product/product&path=20_27&product_id=41&language=en-gb`,
      'a=1&b=2&c=3&d=4&e=5&m=6&o=7&p=8&q=9&id=10',
    ],
  },
  {
    // Banks, insurers, authorities
    hosts: ['www.bank.example', 'service.gov.example'],
    paths: [
      '/',
      '/personal/accounts/transfer',
      '/de/Privatkunden/Konto/girokonto.html',
      '/forms/tax-return-2026.pdf',
      '/appointment/step/3',
      '/claims/C-2026-004711/documents',
      '/branches/berlin-mitte',
      '/secure/inbox/message/64f0aa11',
    ],
    queries: [
      'iban=DE89370400440532013000&amount=10.00&currency=EUR&purpose=rent',
      `session=${token40}&step=2`,
      `transaction_id=100-2233445&status=success&ref=INV-2026-0001`,
      `tid=1A2B3C&reference=0123456789&mac=${sha1}`,
      `cid=${uuid}&locale=de-DE`,
      'source=branch&year=2026&lang=en&format=pdf',
      `xsrf=${objectId}&id=4711&view=details`,
      'from=2026-01-01&to=2026-12-31&type=all&page=4&size=25',
      `guid=%7B${uuid.toUpperCase()}%7D&v=2`,
    ],
  },
  {
    // Jobs, property, cars, classifieds
    hosts: ['jobs.example', 'homes.example'],
    paths: [
      '/viewjob',
      '/jobs/software-engineer-in-lisbon',
      '/apply/dev-123/step-1',
      '/expose/145678901',
      '/for-sale/property/london',
      '/fahrzeuge/details/audi-a3-sportback-0f8fad5b-d9cb-469f-a165-70867728950e',
      '/s-anzeige/fahrrad-28-zoll/2567890123-217-3331',
      '/Suche/de/berlin/berlin/wohnung-mieten',
    ],
    queries: [
      'jk=0a1b2c3d4e5f6071&tk=1hf0a1b2cd3e4800&from=serp&vjs=3',
      'currentJobId=3712345678&geoId=102890719&keywords=typescript&location=Lisbon&refresh=true',
      'ref=newsletter&source=linkedin&gh_jid=5512345003',
      'price=-1500.0&numberofrooms=2.0-3.0&sorting=2&pagenumber=3',
      `searchId=${uuid}&referrer=RESULT_LIST_LISTING`,
      'minPrice=200000&maxPrice=450000&propertyTypes=flat&includeSSTC=false&index=24',
      'make=audi&model=a3&fregfrom=2019&kmto=80000&cy=D&atype=C&ustate=N%2CU',
      `alert=${md5}&frequency=daily`,
      'lat=52.52&lng=13.405&radius=10&q=bike&page=2&s=date',
    ],
  },
  {
    // Learning, health, clubs
    hosts: ['learn.example', 'clinic.example'],
    paths: [
      '/course/machine-learning/lecture/12345',
      '/mod/quiz/attempt.php',
      '/d2l/le/content/123456/viewContent/987654/View',
      '/book/termin/allgemeinmedizin/berlin/dr-muster',
      '/questions/how-to-read-a-url',
      '/events/2026/meetup-42',
      '/certificate/ABCD1234EFGH',
    ],
    queries: [
      `attempt=12345&cmid=6789&sesskey=AbCdEfGhIj&page=2`,
      'start=135&resourceType=video&speed=1.25#overview',
      `lti_message_hint=${encoded(jwt)}&login_hint=4711&target_link_uri=https%3A%2F%2Flearn.example%2Flti`,
      'motive=general&insurance=public&place=berlin&practice_id=123&speciality_id=1289',
      `invite=${uuid}&role=student`,
      'v=3&s=intro&id=42&ref=toc',
      'utc_offset=60&date=2026-11-23&slot=09%3A30',
      `hash=${sha256}&download=1`,
      'subject=math&submit=1&subtotal=19.99&subscription=monthly',
    ],
  },
  {
    // Mail, calendars, support, dashboards
    hosts: ['mail.example', 'app.example'],
    paths: [
      '/mail/u/0/popout',
      '/calendar/render',
      '/hc/en-us/articles/360012345678-Where-is-my-order',
      '/d/AbCdEfGhI/service-overview',
      '/projects/4711/board/list/view',
      '/crm/contacts/501/view/12345',
      '/tickets/2026-11-23/closed',
      '/unsubscribe/9e107d9d372bb6826bd81d3542a419d6',
    ],
    queries: [
      `ver=1abcdefghij&q=in%3Ainbox+is%3Aunread&qs=true&search=query&th=%23thread-f%3A1728000000000000000`,
      'action=TEMPLATE&text=Call&dates=20261123T090000Z/20261123T100000Z&ctz=Europe/Berlin',
      'orgId=1&from=now-6h&to=now&var-host=All&refresh=30s&viewPanel=12',
      'segment=all&period=day&date=yesterday&idSite=1&module=CoreHome&action=index',
      `token=${sha1}&id=${uuid}&type=weekly`,
      'source=web&status=open&assignee=me&sort=-updated&s=2',
      `data=${encoded('{"page":2,"filter":{"status":"open"},"ids":[1,2,3]}')}`,
      `state=${encoded(btoa('{"view":"list","columns":["name","date"],"page":3}'))}`,
      `redirect=${encoded('/tickets?status=open&page=2#latest')}`,
    ],
  },
  {
    // App stores, games, software
    hosts: ['play.store.example', 'games.example'],
    paths: [
      '/store/apps/details',
      '/us/app/clickscope/id1234567890',
      '/app/440/Team_Fortress_2/',
      '/download/thank-you',
      '/releases/v1.2.3/clickscope-1.2.3-linux-x64.tar.gz',
      '/leaderboard/global/season-7',
    ],
    queries: [
      'id=com.example.app&hl=en&gl=US&showAllReviews=true',
      'mt=8&platform=iphone&see-all=reviews',
      'snr=1_7_7_151_150_1&l=german&curator=4',
      'os=linux&arch=x64&version=1.2.3&channel=stable',
      `key=${objectId}&build=20261123.4&checksum=${sha256}`,
      'player=4711&server=eu-2&region=EU&v=12.1&session=1700000000',
      `launch=${uuid}&source=launcher&token=${token40}`,
    ],
  },
  {
    // Deliveries, restaurants, tickets, weather, sport
    hosts: ['order.example', 'tickets.example'],
    paths: [
      '/restaurant/pizzeria-napoli-berlin/menu',
      '/track/JD014600003SE123456789',
      '/event/64f0aa11bb22cc33/seats',
      '/weather/today/l/52.52,13.40',
      '/scores/football/2026-11-23',
      '/basket/add/4711',
    ],
    queries: [
      'diningMode=DELIVERY&pl=JTdCJTIyYWRkcmVzcyUyMiUzQSUyMkJlcmxpbiUyMiUyQyUyMmxhdGl0dWRlJTIyJTNBNTIuNTIlN0Q%3D',
      'tracknum=1Z999AA10123456784&loc=en_US&requester=ST/trackdetails',
      `seat=A12&seat=A13&hold=${uuid}&tier=2`,
      'unit=m&lat=52.52&lon=13.405&days=10&appid=0123456789abcdef',
      'table_id=17&guests=4&time=19%3A30&notes=window+seat%2C+please',
      `cart=${md5}&voucher=SUMMER26&ref=footer`,
      'competition=47&matchday=12&tab=standings&tz=Europe%2FBerlin',
    ],
  },
  {
    // Shops of smaller platforms
    hosts: ['store.example', 'boutique.example'],
    paths: [
      '/collections/sale/products/linen-shirt',
      '/products/linen-shirt',
      '/de/kategorie/schuhe/damen/',
      '/checkouts/cn/Z2NwLWV1cm9wZS13ZXN0NDowMUhBQkNERUZH/information',
      '/catalogsearch/result/index/',
      '/account/login',
      '/pages/size-guide',
      '/customer/section/load/',
    ],
    queries: [
      'variant=39874512345678&currency=EUR&selling_plan=1234567',
      '_pos=1&_sid=0a1b2c3d4&_ss=r&_psq=linen&_v=1.0',
      'pr_prod_strat=jac&pr_rec_id=0a1b2c3d4&pr_rec_pid=7654321098765&pr_ref_pid=7654321098766&pr_seq=uniform',
      `key=${md5}&locale=de-DE&discount=WELCOME10`,
      'q=shirt&product_list_order=price&product_list_dir=asc&p=2',
      `form_key=AbCdEfGhIjKlMnOp&uenc=${encoded(btoa('{"back":"category","page":2}'))}`,
      'sections=cart%2Cmessages&force_new_section_timestamp=false&_=1700000000000',
      'view=grid&filter.v.price.gte=10&filter.v.price.lte=80&sort_by=created-descending',
      'preview_theme_id=123456789012&ref=abandoned-cart&token=c1-0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    ],
  },
]

/** Some thousand ordinary addresses, each once. */
export const composedUrls: readonly string[] = kinds.flatMap(({ hosts, paths, queries }) =>
  paths.flatMap((path, row) =>
    queries.map((query, column) => `https://${hosts[(row + column) % hosts.length]}${path}?${query}`),
  ),
)
