namespace SupportMax.Saas.MultiTenancy;

/// <summary>What stands beside a tenant's conversations.</summary>
internal static class DeskRows
{
    /// <summary>One of each.</summary>
    public static async Task MakeDeskRowsAsync(this Browser admin, string conversationId)
    {
        (await admin.PostAsync($"/api/conversations/{conversationId}/notes", new { text = ForeignRows.Secret })).Ok();
        await admin.PostAsync("/api/canned-responses", new { shortcut = "secret", title = ForeignRows.Secret, text = ForeignRows.Secret });
        await admin.PostAsync("/api/routing/queues", new { name = ForeignRows.Secret, position = 900, languages = new[] { "xx" } });
        using var file = new ByteArrayContent("%PDF-1.7 secret"u8.ToArray());
        using var sent = await admin.Client.PostAsync(
            new Uri($"/api/conversations/{conversationId}/attachments?fileName={ForeignRows.Secret}.pdf&clientMessageId={Guid.NewGuid()}", UriKind.Relative), file);
        sent.IsSuccessStatusCode.ShouldBeTrue(await sent.Content.ReadAsStringAsync());
    }
}
