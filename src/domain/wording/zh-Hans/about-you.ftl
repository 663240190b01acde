### Draft made by machine; no person has signed it off. status: draft
### Voluntary statistics.

section-about-you = 关于您

about-you = 可以问您四个简短的统计问题吗？
    .hint = 这些回答只用来计数，不会影响您得到的帮助。
    .why = 这些数字能让我们看出，哪些人得到的帮助太少。
    .short = 统计问题

age = { $person ->
    [self] 您多大年纪？
   *[other] 事情发生时，受到伤害的人多大年纪？
 }
    .short = 年龄
    .age-0-12 = 12 岁或以下
    .age-13-17 = 13 到 17 岁
    .age-18-24 = 18 到 24 岁
    .age-25-59 = 25 到 59 岁
    .age-60-plus = 60 岁或以上

gender = { $person ->
    [self] 您的性别是？
   *[other] 受到伤害的人，性别是？
 }
    .short = 性别
    .female = 女性
    .male = 男性
    .other = 其他

race-or-ethnicity = { $person ->
    [self] 以下哪些符合您的情况？
   *[other] 以下哪些符合受到伤害的人的情况？
 }
    .hint = 符合的都可以选。
    .short = 种族或族裔
    .american-indian-or-alaska-native = 美洲印第安人或阿拉斯加原住民
    .asian = 亚裔
    .black = 黑人或非裔美国人
    .hispanic-or-latino = 西班牙语裔或拉丁裔
    .native-hawaiian-or-pacific-islander = 夏威夷原住民或太平洋岛民
    .white = 白人
    .some-other = 其他

special-groups = { $person ->
    [self] 您有以下情况吗？
   *[other] 受到伤害的人有以下情况吗？
 }
    .hint = 符合的都可以选，也可以不选。
    .short = 特殊情况
    .deaf = 失聪或听力不好
    .disability = 有残障
    .homeless = 没有固定住所
    .lgbtq = 性少数群体（LGBTQ）
    .limited-english = 英语不太好
    .veteran = 退伍军人
