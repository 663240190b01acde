### Draft made by machine; no person has signed it off. status: draft
### Who was harmed, and who is answering.

section-who-it-is-for = 为谁求助

for-whom = 谁受到了伤害？
    .hint = 您可以为自己求助，也可以为别人求助。
    .why = 这样我们的问题才合适。
    .short = 谁受到了伤害
    .self = 我自己
    .minor = 18 岁以下的孩子或青少年
    .deceased = 已经去世的人
    .other = 另一位成年人

your-relation = { $person ->
    [minor] 您是孩子的什么人？
    [deceased] 您是去世的人的什么人？
   *[other] 您是受到伤害的人的什么人？
 }
    .why = 有些帮助是给父母、监护人或家人的。
    .short = 您与受害人的关系
    .parent = 父亲或母亲
    .guardian = 监护人
    .spouse-or-partner = 丈夫、妻子或伴侣
    .child = 儿子或女儿
    .sibling = 兄弟姐妹
    .other-family = 其他家人或亲戚
    .friend = 朋友
    .attorney = 律师
    .advocate = 受害人援助人员或社工
    .other = 其他

capacity = 受到伤害的人知道您在求助吗？
    .why = 我们希望尊重本人自己的决定。
    .short = 本人是否知道
    .knows = 知道，也同意
    .cannot-decide = 本人无法自己做决定
    .does-not-know = 还不知道

your-name = 我们怎么称呼您？
    .hint = 您喜欢的任何名字都可以，不必是证件上的姓名。
    .why = 这样我们可以尊重地称呼您。
    .short = 您的名字
    .error-too-long = 名字最多 80 个字

victim-name = { $person ->
    [minor] 孩子叫什么名字？
    [deceased] 去世的人叫什么名字？
   *[other] 受到伤害的人叫什么名字？
 }
    .hint = 只写名，不写姓，也可以。
    .why = 这样我们提起这个人时，可以叫出名字。
    .short = 受害人的名字
    .error-too-long = 名字最多 80 个字
