using System.Text;
using Dateline.Host.Sources.Formats;
using static Dateline.Tests.Sources.Files;

namespace Dateline.Tests.Sources;

public sealed class PdfTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lines_join_to_paragraphs_and_hyphens_at_their_ends_are_undone()
    {
        var text = Read(Pdf(Lines(
            72, 700,
            "Troops of the northern command took the bridge at Qayyarah on Wednes-", "day, and the so-called emirate lost its last road to the north, army spokes-",
            "men said. The police, state-", "backed militias and Al-", "Shabaab were not there to be seen on that day or on the next one at all.", "",
            "Three soldiers were killed, the mayor told reporters.")));
        Assert.Equal(
            "Troops of the northern command took the bridge at Qayyarah on Wednesday, and the so-called emirate lost its last road to the north, "
            + "army spokesmen said. The police, state-backed militias and Al-Shabaab were not there to be seen on that day or on the next one at all.\n\n"
            + "Three soldiers were killed, the mayor told reporters.", text);
    }

    [Fact]
    public void An_indent_starts_a_paragraph() => Assert.Equal(
        "Troops took the bridge at Qayyarah on Wednesday after two days of fighting along it.\n\nThree soldiers were killed, the mayor told reporters in the town.",
        Read(Pdf([
            (72, 700, "Troops took the bridge at Qayyarah on Wednesday after"), (72, 686, "two days of fighting along it."),
            (86, 672, "Three soldiers were killed, the mayor told reporters"), (72, 658, "in the town."),
        ])));

    [Fact]
    public void Columns_are_read_one_after_the_other_and_sentences_go_on_in_the_next()
    {
        var left = Lines(72, 680, "Troops of the northern command took", "the bridge on Wednesday, an army", "spokesman said after the fighting.", "", "The militia said that it had pulled", "back its men from the river and");
        var right = Lines(320, 680, "left the town. It gave no reason for", "doing so on that day of all days.", "", "Aid groups counted some 400 families", "who had fled since Monday, most of", "them on foot.");
        var text = Read(Pdf([(72, 740, "Army takes the bridge at Qayyarah after two days of heavy fighting along the river"), .. left, .. right]));
        Assert.Equal(
            [
                "Army takes the bridge at Qayyarah after two days of heavy fighting along the river",
                "Troops of the northern command took the bridge on Wednesday, an army spokesman said after the fighting.",
                "The militia said that it had pulled back its men from the river and left the town. It gave no reason for doing so on that day of all days.",
                "Aid groups counted some 400 families who had fled since Monday, most of them on foot.",
            ],
            text.Split("\n\n"));
    }

    [Fact]
    public void Heads_and_feet_of_pages_are_dropped_and_sentences_go_on_over_the_page()
    {
        (double, double, string)[] Page(int number, params string[] lines) =>
            [(72, 800, $"Situation report {number + 40}"), .. Lines(72, 700, lines), (290, 40, $"Page {number} of 3")];
        var text = Read(Pdf(
            Page(1, "Troops took the bridge on Wednesday after two days of fighting, and then they"), Page(2, "went on to the town. The mayor had left it."), Page(3, "Nobody was hurt.")));
        Assert.Equal(
            "Situation report 41\n\nTroops took the bridge on Wednesday after two days of fighting, and then they went on to the town. The mayor had left it.\n\nNobody was hurt.", text);
    }

    [Fact]
    public void A_head_on_two_pages_only_is_kept() =>
        Assert.Equal(2, Read(Pdf([(72, 800, "Field Wire"), (72, 700, "Troops left.")], [(72, 800, "Field Wire"), (72, 700, "They won.")])).Split("Field Wire").Length - 1);

    [Fact]
    public void The_day_of_the_file_counts_last_and_a_title_that_is_none_not_at_all()
    {
        var plain = Inputs.One(_folder.Write("a.pdf", Pdf("Microsoft Word - sitrep_final.doc", Lines(72, 700, "Troops took the bridge."))));
        Assert.Equal((new DateOnly(2016, 2, 4), null), (plain.Published, plain.Title));
        Assert.Equal(["the day is that of the file; the report tells none"], plain.Notes);
        var dated = Inputs.One(_folder.Write("b.pdf", Pdf("Army takes the bridge", Lines(72, 700, "3 February 2016", "", "", "Troops took the bridge at Qayyarah."))));
        Assert.Equal((new DateOnly(2016, 2, 3), "Army takes the bridge"), (dated.Published, dated.Title));
        Assert.Empty(dated.Notes);
    }

    [Fact]
    public void A_truncated_one_gives_what_is_left_or_the_reason()
    {
        var whole = Pdf([.. Enumerable.Range(0, 4).Select(i => Lines(72, 700, $"Troops took the bridge number {i} on Wednesday."))]);
        for (var length = 0; length < whole.Length; length += whole.Length / 7)
        {
            var result = Assert.Single(Inputs.Read(_folder.Write("cut.pdf", whole[..length]))).Result;
            Assert.True(result.IsRead ? result.Document.Text.Length > 0 && result.Document.Text.Contains("Troops") : result.Reason.Length > 20, result.Reason ?? "empty");
        }
    }

    [Fact]
    public void One_with_a_password_and_one_of_pictures_say_what_to_do()
    {
        Assert.Equal("it is protected by a password; save it without one", Inputs.Reason(_folder.Write("locked.pdf", Locked())));
        Assert.Equal("there is no text in its 2 page(s), only pictures, as of a scanner; run OCR over it first", Inputs.Reason(_folder.Write("scan.pdf", Pdf([], []))));
    }

    [Fact]
    public void Pages_over_the_limit_are_left_out_with_a_note()
    {
        var document = Inputs.One(_folder.Write("long.pdf", Pdf([.. Enumerable.Range(0, 5).Select(i => Lines(72, 700, $"Page {i} of troops."))])), new() { MaxPages = 2 });
        Assert.DoesNotContain("Page 2", document.Text);
        Assert.Contains("only the first 2 of 5 pages were read; raise --max-pages", document.Notes);
    }

    [Fact]
    public void Each_word_that_keeps_its_hyphen_has_an_example_that_does()
    {
        foreach (var line in HyphenatedWords.Lines())
        {
            var word = line.Split('|')[1].Trim();
            var at = word.IndexOf('-') + 1;
            Assert.True(HyphenatedWords.Has(new StringBuilder(word[..at]), word[at..]), line);
        }
        Assert.False(HyphenatedWords.Has(new StringBuilder("Wednes-"), "day"));
    }

    private string Read(byte[] pdf) => Inputs.One(_folder.Write("x.pdf", pdf)).Text;

    /// <summary>Says that it is encrypted, with keys that no empty password opens.</summary>
    private static byte[] Locked()
    {
        var text = Encoding.Latin1.GetString(Pdf(Lines(72, 700, "Troops left.")));
        var key = new string('A', 64);
        return Encoding.Latin1.GetBytes(text.Replace("/Root", $"/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{key}> /U <{key}> >> /ID [<{key}> <{key}>] /Root"));
    }
}
