using System.Globalization;
using Dateline.Knowledge.Actors;

namespace Dateline.Tests.Knowledge.Actors;

public class NameCases
{
    [Theory]
    [MemberData(nameof(CaseFile.Read), "Knowledge/Actors/names.cases", MemberType = typeof(CaseFile))]
    public void A_name_means_its_actors(string[] fields)
    {
        DateOnly? on = fields[1] is "-" ? null : DateOnly.ParseExact(fields[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var found = ActorRegistry.BuiltIn.Candidates(fields[0], on).Select(a => a.Id).Order(StringComparer.Ordinal);
        Assert.Equal(fields[2] is "-" ? "" : fields[2], string.Join(' ', found));
    }

    [Theory]
    [InlineData("Muammar Gaddafi", "Moammar Qaddafi")]
    [InlineData("Volodymyr Zelensky", "Volodymyr Zelenskyy")]
    [InlineData("Sergei Lavrov", "Sergey Lavrov")]
    [InlineData("Yusuf Hassan", "Yousuf Hasan")]
    public void Spellings_of_one_name_sound_alike(string one, string other) => Assert.Equal(Sound.Of(NameFolding.Fold(one)), Sound.Of(NameFolding.Fold(other)));

    [Theory]
    [InlineData("Sergei Lavrov", "Sergei Lebedev")]
    [InlineData("Ali Hassan", "Ali Hussein")]
    public void Different_names_do_not(string one, string other) => Assert.NotEqual(Sound.Of(NameFolding.Fold(one)), Sound.Of(NameFolding.Fold(other)));
}
