### Draft made by machine; no person has signed it off. status: draft
### Guide: immigration custody. The sources stand in the English file.

guide-immigration-custody = 移民拘留
    .summary = 什么是 ICE 的拘留，为什么会转移或放人，怎样打听消息
    .body =
        ICE 是政府的一个部门，为移民法庭的案件关押人。ICE 是美国移民和海关执法局（Immigration and Customs Enforcement）的简称。这一页不是法律意见。

        ## 什么是移民拘留
        - 移民拘留不是对犯罪的惩罚。它是让这个人留在附近，直到法庭做出决定，或直到这个人离开美国。
        - 被判有罪的人要先服完刑。之后，ICE 可能带走这个人。
        - ICE 可能要求看守所多关这个人一小段时间，或要求看守所告知放人的时间。有些看守所照做，有些不照做。

        ## 接下来可能会怎样
        - 转移。ICE 在全国有很多拘留所。被拘留的人常常转移，有时很远，也没有预告。
        - 交保释金后释放。这个人交一笔钱，并且必须出庭。
        - 监管下释放。这个人必须定期向 ICE 报到。这叫作监管令（order of supervision）。
        - 遣返。这个人被送到另一个国家。可能要几天，也可能要几个月。

        ICE 不是总能遣返一个人。常见的原因是，另一个国家不发旅行证件。这时 ICE 可能必须放人，但继续监管。

        ICE 不能保证被遣返的人不会再回来。两种情况下，都请安排好您的安全。

        ## 怎样打听消息
        有两种办法。关于 VINE 的指南里有更多说明。

        - DHS-VINE 会发通知，告诉您被 ICE 关押的人的情况，例如获释或转移。我们的工作人员可以帮您申请。
        - ICE 网站上的被拘留者查询系统（detainee locator）可以查到一个人关在哪里。您需要这个人的 A 号码（A-number）和出生国家，或者完全准确的名、姓和出生国家。

        查询系统只显示现在被关押的人，或过去 60 天内离开的人。它从不显示 18 岁以下的人。转移或获释的消息，可能要八个小时才会显示。

        如果查不到，并不表示这个人已经自由。姓名可能有别的写法，或者法律规定这份记录要保密。

        ## 如果您担心有人受到不好的对待
        ☎ { $detention-line } | 拘留情况反映与信息专线（Detention Reporting and Information Line）

        ## 如果您需要帮助，或者感到害怕
        ☎ 911 | 如果您现在有危险
        ☎ { $telephone } | { $office }
