using System.Net;
using System.Text.RegularExpressions;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Mail.Mime;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Customers who write by mail, over real servers: Dovecot, Postfix, TLS.</summary>
public sealed partial class MailRoundTripTests(MailFixture host) : IClassFixture<MailFixture>
{
    [Fact]
    public async Task A_question_that_the_bot_is_sure_of_is_answered_by_mail_and_rated_without_signing_in()
    {
        var carla = host.Servers.MailboxOf("carla@customer.example");
        await carla.SendAsync(MailFixture.Support, "Invoices", "Where do I find my invoices?\n\nBest regards,\nAna");
        var answer = await carla.NextAsync();
        answer.Subject.ShouldBe("Re: Invoices");
        answer.Text!.ShouldContain("Billing");
        answer.Html!.ShouldContain("<strong>Billing</strong>");
        answer.Headers["Auto-Submitted"].ShouldBe("auto-replied");
        answer.ReplyTo[0].Address.ShouldStartWith("support+r-");
        answer.References.ShouldHaveSingleItem();

        var link = new Uri(FeedbackLink().Match(answer.Text!).Value);
        var anonymous = host.OpenBrowser();
        (await anonymous.GetAsync($"{link.AbsolutePath}?score=4")).Ok().Text.ShouldContain("Northwind");
        var conversation = await host.ConversationOfAsync("carla@customer.example", _ => true);
        await using var before = await host.Database.OpenAsOwnerAsync();
        (await before.QueryAsync<long>($"select count(*) from conversations where id = '{conversation.GetProperty("id").GetGuid()}' and rating is null"))
            .ShouldBe([1], "A mail program that opens the link rates nothing.");
        // What the page sends by itself in a person's browser: the score that was clicked, and no words.
        using var click = new FormUrlEncodedContent(new Dictionary<string, string> { ["score"] = "4" });
        using var clicked = await anonymous.Client.PostAsync(new Uri(link.AbsolutePath, UriKind.Relative), click);
        (await clicked.Content.ReadAsStringAsync()).ShouldContain("4 of 5", customMessage: "The score is saved, and words are asked for.");
        (await before.QueryAsync<int>($"select rating from conversations where id = '{conversation.GetProperty("id").GetGuid()}'")).ShouldBe([4]);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["score"] = "5", ["comment"] = "quick" });
        using var rated = await anonymous.Client.PostAsync(new Uri(link.AbsolutePath, UriKind.Relative), form);
        rated.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var owner = await host.Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<int>($"select rating from conversations where id = '{conversation.GetProperty("id").GetGuid()}'")).ShouldBe([5]);
        (await anonymous.GetAsync($"{link.AbsolutePath[..^3]}abc")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await host.Admin.GetAsync("/api/metrics/summary")).Ok().Text.ShouldContain("email");
    }

    [Fact]
    public async Task What_the_bot_is_not_sure_of_becomes_a_ticket_and_one_acknowledgement_and_a_person_answers_in_the_thread()
    {
        var dora = host.Servers.MailboxOf("dora@customer.example");
        await dora.SendAsync(MailFixture.Support, "Blue elephants", "The elephants in our aquarium turned blue over night. What now?");
        var acknowledged = await dora.NextAsync();
        acknowledged.Text!.ShouldContain("ticket #");
        var conversation = await host.ConversationOfAsync("elephants", found => found.GetProperty("ticketNumber").ValueKind == System.Text.Json.JsonValueKind.Number);
        conversation.GetProperty("channel").GetString().ShouldBe("email");

        await dora.ReplyAsync(acknowledged, "By the way: they are very large.\n\nOn Tue, Nov 3, 2026 at 10:15 AM Northwind <support@northwind.example> wrote:\n> Thank you for your mail.");
        var id = conversation.GetProperty("id").GetGuid();
        var more = await host.ConversationOfAsync("very large", found => found.GetProperty("id").GetGuid() == id);
        more.GetProperty("messages").EnumerateArray().Last().GetProperty("text").GetString().ShouldBe("By the way: they are very large.");

        (await host.Admin.PostAsync($"/api/conversations/{id}/messages", new { clientMessageId = Guid.NewGuid().ToString(), text = "Wash them with **lukewarm** water." })).Ok();
        var reply = await dora.NextAsync();
        reply.Text!.ShouldContain("lukewarm");
        reply.Headers["Auto-Submitted"].ShouldBeNull();
        reply.From!.Name.ShouldEndWith("(Northwind)");
        var mails = await host.MailsOfAsync(id, found => found.Count(mail => mail.GetProperty("state").GetString() == "sent") == 2);
        mails.Select(mail => (mail.GetProperty("direction").GetString(), mail.GetProperty("threading").GetProperty("reason").GetString()))
            .ShouldBe([("in", "new"), ("out", "reply"), ("in", "replyToken"), ("out", "reply")]);

        (await host.Admin.PostAsync($"/api/conversations/{id}/resolve")).Ok();
        var farewell = await dora.NextAsync();
        farewell.Text!.ShouldContain("marked this conversation as resolved");
        FeedbackLink().IsMatch(farewell.Text!).ShouldBeTrue("With the end people ask how well they helped.");
    }

    [Fact]
    public async Task A_stranger_with_the_token_stands_alone_and_staff_can_move_the_mail_in_and_split_it_off_again()
    {
        var ana = host.Servers.MailboxOf("ana@customer.example");
        await ana.SendAsync(MailFixture.Support, "Purple giraffes", "Our purple giraffes refuse to sing. Please send somebody.");
        var theirs = (await host.ConversationOfAsync("giraffes refuse", found => found.GetProperty("messages").GetArrayLength() == 2)).GetProperty("id").GetGuid();
        string token;
        IncomingMail acknowledged;
        do
        {
            acknowledged = await ana.NextAsync();
            token = acknowledged.ReplyTo[0].Address;
        }
        while (!acknowledged.Subject.Contains("giraffes", StringComparison.Ordinal));

        var stranger = host.Servers.MailboxOf("other@northwind.example");
        await stranger.SendAsync(token, "Re: Purple giraffes", "My giraffes are none of your business, says the stranger.", $"In-Reply-To: <{acknowledged.MessageId}>");
        var alone = await host.ConversationOfAsync("says the stranger", _ => true);
        var aloneId = alone.GetProperty("id").GetGuid();
        aloneId.ShouldNotBe(theirs);
        var mail = (await host.MailsOfAsync(aloneId, found => found.Count > 0))[0];
        mail.GetProperty("threading").GetProperty("reason").GetString().ShouldBe("stranger");
        mail.GetProperty("threading").GetProperty("refusedConversationId").GetGuid().ShouldBe(theirs);

        var mailId = mail.GetProperty("id").GetGuid();
        (await host.Admin.PostAsync($"/api/conversations/{aloneId}/mails/{mailId}/move", new { conversationId = theirs })).Ok();
        (await host.ConversationOfAsync("Purple giraffes", found => found.GetProperty("id").GetGuid() == theirs)).GetRawText().ShouldContain("says the stranger");
        (await host.Admin.GetAsync($"/api/conversations/{aloneId}")).Ok().Text.ShouldNotContain("says the stranger");

        var place = (await host.Admin.PostAsync($"/api/conversations/{theirs}/mails/{mailId}/split")).Ok().Json.GetProperty("conversationId").GetGuid();
        place.ShouldNotBe(theirs);
        (await host.Admin.GetAsync($"/api/conversations/{theirs}")).Ok().Text.ShouldNotContain("says the stranger");
        (await host.Admin.GetAsync($"/api/conversations/{place}")).Ok().Text.ShouldContain("says the stranger");
        (await host.Admin.PostAsync($"/api/conversations/{theirs}/mails/{mailId}/split")).ShouldBeRefused(HttpStatusCode.NotFound, EmailErrorCodes.MailNotFound);
    }

    [Fact]
    public async Task The_same_mail_twice_and_two_mails_in_the_wrong_order_make_one_conversation()
    {
        var emil = host.Servers.MailboxOf("emil@customer.example");
        await emil.SendAsync(MailFixture.Support, "second", "Green penguins, second mail.", "Message-ID: <penguin2@customer.example>", "In-Reply-To: <penguin1@customer.example>", "References: <penguin1@customer.example>");
        await host.ConversationOfAsync("Green penguins", _ => true);
        await emil.SendAsync(MailFixture.Support, "first", "Green penguins, first mail.", "Message-ID: <penguin1@customer.example>");
        await emil.SendAsync(MailFixture.Support, "first", "Green penguins, first mail.", "Message-ID: <penguin1@customer.example>");
        await emil.SendAsync(MailFixture.Support, "third", "Green penguins, third mail.", "Message-ID: <penguin3@customer.example>", "In-Reply-To: <penguin1@customer.example>");
        var conversation = await host.ConversationOfAsync("penguins, third", _ => true);
        (await host.CountConversationsAsync("Green penguins")).ShouldBe(1);
        conversation.GetProperty("messages").EnumerateArray().Count(message => message.GetProperty("text").GetString()!.Contains("penguins", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task Machines_are_not_answered_and_an_auto_responder_that_knows_no_rules_makes_no_loop()
    {
        var away = host.Servers.MailboxOf("away@customer.example");
        await away.SendAsync(MailFixture.Support, "Yellow octopus newsletter", "Buy one.", "Precedence: bulk");
        await away.SendAsync(MailFixture.Support, "Out of office", "Yellow octopus away.", "Auto-Submitted: auto-replied");
        await away.SendAsync(MailFixture.Support, "Yellow octopus list", "Post.", "List-Id: <octopus.example.org>");
        await away.SendAsync(MailFixture.Support, "Yellow octopus question", "Why does my yellow octopus write poems?");
        var sent = 0;
        var responder = host.Servers.MailboxOf("away@customer.example");
        while (sent < 4 && await responder.NextAsync() is { } mail)
        {
            sent++;
            await responder.ReplyAsync(mail, "I am on holiday until next week. The octopus takes care.");
            var count = sent;
            var id = (await host.ConversationOfAsync("octopus write poems", _ => true)).GetProperty("id").GetGuid();
            await host.MailsOfAsync(id, mails => mails.Count(found => found.GetProperty("direction").GetString() == "in") > count);
            await host.FollowAsync(state => state.GetProperty("waitingCount").GetInt32() == 0);
            if (await responder.CountNewAsync() == 0)
                break;
        }

        sent.ShouldBe(1);
        (await host.CountConversationsAsync("octopus")).ShouldBe(1);
        await using var owner = await host.Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<string>("select note from conversation_mails where address = 'away@customer.example' and state = 'Ignored' order by note")).ShouldBe(["AutoReply", "Bulk", "Bulk"]);
    }

    [Fact]
    public async Task A_responder_that_begins_a_new_thread_each_time_is_held_back()
    {
        var dumb = host.Servers.MailboxOf("dumb@customer.example");
        await dumb.SendAsync(MailFixture.Support, "Silver walrus 0", "Silver walrus number 0 wants to talk.");
        for (var round = 1; round <= EmailConsts.MaxAutomaticMailsPerHour; round++)
        {
            await dumb.NextAsync();
            await dumb.SendAsync(MailFixture.Support, $"Silver walrus {round}", $"Silver walrus number {round} wants to talk.");
        }

        var id = (await host.ConversationOfAsync($"walrus number {EmailConsts.MaxAutomaticMailsPerHour}", found => found.GetProperty("messages").GetArrayLength() == 2)).GetProperty("id").GetGuid();
        await host.MailsOfAsync(id, mails => mails.Any(mail => mail.GetProperty("state").GetString() == "suppressed"));
        (await dumb.CountNewAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_mail_that_comes_back_is_noted_and_one_that_the_server_refuses_too()
    {
        var frida = host.Servers.MailboxOf("frida@customer.example");
        await frida.SendAsync(MailFixture.Support, "Brown kangaroo", "The brown kangaroo does not jump.", "Reply-To: nobody@nowhere.example");
        var id = (await host.ConversationOfAsync("brown kangaroo", found => found.GetProperty("messages").GetArrayLength() == 2)).GetProperty("id").GetGuid();
        var bounced = await host.MailsOfAsync(id, mails => mails.Any(mail => mail.GetProperty("state").GetString() == "bounced"));
        bounced.First(mail => mail.GetProperty("state").GetString() == "bounced").GetProperty("detail").GetString()!.ShouldContain("no such mailbox");

        await frida.SendAsync(MailFixture.Support, "Pink hamster", "The pink hamster is hungry.", "Reply-To: nobody-at-all@customer.example");
        var other = (await host.ConversationOfAsync("pink hamster", found => found.GetProperty("messages").GetArrayLength() == 2)).GetProperty("id").GetGuid();
        var failed = await host.MailsOfAsync(other, mails => mails.Any(mail => mail.GetProperty("state").GetString() == "failed"));
        failed.First(mail => mail.GetProperty("state").GetString() == "failed").GetProperty("detail").GetString()!.ShouldContain("550");

        var counts = (await host.Admin.GetAsync("/api/channels/email/deliveries")).Ok().Json;
        (counts.GetProperty("bounced").GetInt32(), counts.GetProperty("failed").GetInt32()).ShouldSatisfyAllConditions(
            found => found.Item1.ShouldBeGreaterThan(0), found => found.Item2.ShouldBeGreaterThan(0));
        var lost = (await host.Admin.GetAsync("/api/channels/email/undelivered?filter=PINK")).Ok().Items.ShouldHaveSingleItem();
        (lost.GetProperty("state").GetString(), lost.GetProperty("conversationId").GetGuid()).ShouldBe(("failed", other));
    }

    [Fact]
    public async Task A_mail_that_would_begin_a_conversation_too_many_waits_until_there_is_room()
    {
        await AllowConversationsAsync(0);
        await host.Servers.MailboxOf("grace@customer.example").SendAsync(MailFixture.Support, "Violet walrus", "The violet walrus is late.");
        await using var owner = await host.Database.OpenAsOwnerAsync();
        const string Postponed = "from background_jobs where type = 'mail-receive' and state = 'Queued' and run_after > now() + interval '1 second'";
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await owner.QueryAsync<long>($"select count(*) {Postponed}")).Single() == 0)
            await Task.Delay(50, patience.Token);
        (await host.CountConversationsAsync("violet walrus")).ShouldBe(0);

        await AllowConversationsAsync(100_000);
        await owner.ExecuteAsync($"update background_jobs set run_after = now() where id in (select id {Postponed})");
        await host.ConversationOfAsync("violet walrus", found => found.GetProperty("messages").GetArrayLength() > 0);
    }

    private async Task AllowConversationsAsync(int count) => (await (await host.SignInAsync("admin")).PutAsync(
        $"/api/feature-management/features?providerName=T&providerKey={host.Northwind}",
        new { features = new[] { new { name = FeatureNames.MaxConversationsPerDay, value = count.ToString(System.Globalization.CultureInfo.InvariantCulture) } } })).Ok();

    [Fact]
    public async Task A_chat_goes_on_by_mail_when_the_customer_has_left_and_comes_back_into_the_chat()
    {
        string conversationId;
        var bob = host.Servers.MailboxOf("bob@customer.example");
        await using (var customer = await Customer.ArriveAsync(host, session: new { user = new { name = "Bob", email = "bob@customer.example" } }))
        {
            await customer.SendAsync("The turquoise badger ate my keyboard.");
            await customer.CallAsync("RequestPerson", customer.ConversationId);
            conversationId = customer.ConversationId!;
        }

        (await host.Admin.PostAsync($"/api/conversations/{conversationId}/messages", new { clientMessageId = Guid.NewGuid().ToString(), text = "Which keys of the turquoise one are left?" })).Ok();
        IncomingMail mail;
        do
            mail = await bob.NextAsync();
        while (mail.Text?.Contains("turquoise", StringComparison.Ordinal) != true);
        mail.Text.ShouldContain("> The turquoise badger ate my keyboard.");
        mail.Subject.ShouldContain("Northwind");
        await bob.ReplyAsync(mail, "Only Escape.");
        var conversation = await host.ConversationOfAsync("Only Escape", _ => true);
        conversation.GetProperty("id").GetGuid().ShouldBe(Guid.Parse(conversationId));
        conversation.GetProperty("channel").GetString().ShouldBe("web");

        (await host.Admin.PostAsync($"/api/conversations/{conversationId}/messages", new { clientMessageId = Guid.NewGuid().ToString(), text = "Press it, turquoise or not." })).Ok();
        do
            mail = await bob.NextAsync();
        while (mail.Text?.Contains("Press it", StringComparison.Ordinal) != true);
        mail.InReplyTo.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Html_files_and_pictures_are_shown_safely()
    {
        var gina = host.Servers.MailboxOf("gina@customer.example");
        var mail = "From: gina@customer.example\r\nTo: support@northwind.example\r\nSubject: Orange lizard\r\nMessage-ID: <lizard@customer.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
            + "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p onclick=\"x()\">The orange lizard <b>bites</b><script>alert(1)</script><img src=\"cid:pic@x\"><img src=\"http://spy.example/p.gif\"></p>\r\n"
            + "--b\r\nContent-Type: image/png; name=pic.png\r\nContent-ID: <pic@x>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b\r\nContent-Type: text/html; name=evil.html\r\nContent-Disposition: attachment; filename=evil.html\r\n\r\n<script>alert(2)</script>\r\n--b--\r\n";
        await gina.SendRawAsync(MailFixture.Support, System.Text.Encoding.ASCII.GetBytes(mail));
        var conversation = await host.ConversationOfAsync("orange lizard", _ => true);
        conversation.GetProperty("messages")[0].GetProperty("text").GetString().ShouldBe("Orange lizard\n\nThe orange lizard bites");
        var id = conversation.GetProperty("id").GetGuid();
        var shown = (await host.MailsOfAsync(id, found => found.Count > 0))[0];
        var files = shown.GetProperty("files").EnumerateArray().ToList();
        shown.GetProperty("html").GetString()!.Trim().ShouldBe($"<p>The orange lizard <b>bites</b><img src=\"{files[0].GetProperty("url").GetString()}\" alt=\"\"></p>");
        using var picture = await host.Admin.Client.GetAsync(new Uri(files[0].GetProperty("url").GetString()!, UriKind.Relative));
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        using var evil = await host.Admin.Client.GetAsync(new Uri(files[1].GetProperty("url").GetString()!, UriKind.Relative));
        evil.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        evil.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [GeneratedRegex(@"https://help\.northwind\.example/feedback/\S+", RegexOptions.None, 1000)]
    private static partial Regex FeedbackLink();
}
