using Dateline.Annotation.Parsing;
using Dateline.Learning;
using Dateline.Tests.Training;

namespace Dateline.Tests.Annotation;

public sealed class NetworkFileTests
{
    [Fact]
    public void A_net_reads_the_same_after_two_savings()
    {
        var once = Reload(SmallNetwork.Create(seed: 9));
        var twice = Reload(once);

        foreach (var (a, b) in once.Parameters.Items.Zip(twice.Parameters.Items).Where(p => !p.First.Sparse))
            Assert.Equal(a.Value, b.Value);
        string[] forms = ["b", "a", "unseen", "d", "."];
        Assert.Equal(SmallNetwork.Read(new(once), forms).Tokens, SmallNetwork.Read(new(twice), forms).Tokens);
    }

    [Fact]
    public void A_section_of_another_net_is_refused_by_name()
    {
        var writer = new ModelFileWriter();
        NetworkFile.Save(SmallNetwork.Create(seed: 9), writer);
        var file = ModelFile.Parse("small", writer.ToBytes());
        var mixed = new ModelFileWriter();
        foreach (var section in file.Sections) mixed.Add(section, section == "net.arc.weight" ? new byte[6] : file.Section(section));

        var error = Assert.Throws<ModelFormatException>(() => NetworkFile.Load(ModelFile.Parse("mixed", mixed.ToBytes())));
        Assert.Contains("net.arc.weight", error.Message);
    }

    private static ReaderNetwork Reload(ReaderNetwork network)
    {
        var writer = new ModelFileWriter();
        NetworkFile.Save(network, writer);
        return NetworkFile.Load(ModelFile.Parse("test", writer.ToBytes()));
    }
}
