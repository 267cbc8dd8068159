namespace SupportMax.Saas.Mail.Text;

public sealed class SafeHtmlTests
{
    [Theory]
    [InlineData("<p onclick=\"x()\">a<script>alert(1)</script></p>", "<p>a</p>")]
    [InlineData("<a href=\"javascript:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"java\nscript:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"data:text/html,x\">a</a>", "<a>a</a>")]
    [InlineData("<svg><a href=\"javascript:alert(1)\"><text>a</text></a></svg>b", "b")]
    [InlineData("<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>", "")]
    [InlineData("<style>p{}</style><p style=\"background:url(http://spy)\">a</p>", "<p>a</p>")]
    [InlineData("<iframe src=\"http://spy\"></iframe><form action=x><input>a</form>", "")]
    [InlineData("<img src=\"http://spy.example/pixel.gif\">", "")]
    [InlineData("<img src=\"http://spy.example/logo.gif\" alt=\"Logo\">", "[Logo]")]
    [InlineData("<b>1 &lt; 2 &amp; &quot;</b>", "<b>1 &lt; 2 &amp; &quot;</b>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<p></p>")]
    [InlineData("<table><tr><td colspan=\"2\" bgcolor=red>a</td></tr></table>", "<table><tbody><tr><td colspan=\"2\">a</td></tr></tbody></table>")]
    public void What_is_not_on_the_list_is_gone(string html, string safe) => SafeHtml.Of(html, _ => null).ShouldBe(safe);

    [Fact]
    public void Links_lead_out_of_our_pages_without_telling_where_from() =>
        SafeHtml.Of("<a href=\"https://example.org/?a=1&b=2\">a</a>", _ => null)
            .ShouldBe("<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">a</a>");

    [Fact]
    public void A_picture_that_came_along_is_shown_from_our_own_address() =>
        SafeHtml.Of("<img src=\"cid:shot1@example.org\" alt=\"shot\" onerror=\"x\">", id => id == "shot1@example.org" ? "/files/1" : null)
            .ShouldBe("<img src=\"/files/1\" alt=\"shot\">");
}
