using Dateline.Documents;

namespace Dateline.Knowledge.Gazetteer;

/// <summary>Looks names up in a gazetteer: exactly, then in other transliterations, then nearly.</summary>
internal sealed class PlaceFinder(GazetteerFile file)
{
    private const int KeyBuffer = 2 * PlaceKey.Longest;

    /// <summary>The places that bear exactly this name; empty where there is none. Cheap enough for every word of a text.</summary>
    public ReadOnlySpan<uint> Exact(ReadOnlySpan<char> name)
    {
        Span<byte> key = stackalloc byte[KeyBuffer];
        key = key[..PlaceKey.Write(name, key)];
        return key.IsEmpty ? default : Exact(key);
    }

    /// <summary>The places that a name may mean, nearest form first; only the first form that has any.</summary>
    /// <param name="name">As the text has it.</param>
    /// <param name="loosely">Whether other transliterations and near names count too.</param>
    public List<FoundPlace> Find(ReadOnlySpan<char> name, bool loosely = true)
    {
        var found = new List<FoundPlace>();
        Span<byte> key = stackalloc byte[KeyBuffer];
        key = key[..PlaceKey.Write(name, key)];
        if (key.IsEmpty) return found;
        foreach (var posting in Exact(key))
            found.Add(new((int)(posting & GazetteerFile.IndexMask), MatchOf(posting)));
        if (found.Count > 0 || !loosely || key.Length < 4) return found;
        Span<byte> fold = stackalloc byte[KeyBuffer];
        fold = fold[..PlaceFold.Write(key, fold)];
        if (fold.Length < 4) return found;
        AddFolded(key, fold, found);
        if (found.Count == 0 && fold.Length >= 6) AddNear(key, fold, found);
        return found;
    }

    private static NameMatch MatchOf(uint posting) =>
        (posting & GazetteerFile.DemonymName) != 0 ? NameMatch.Demonym : (posting & GazetteerFile.OtherName) != 0 ? NameMatch.Other : NameMatch.Main;

    private ReadOnlySpan<uint> Exact(scoped ReadOnlySpan<byte> key)
    {
        Span<byte> fold = stackalloc byte[KeyBuffer];
        fold = fold[..PlaceFold.Write(key, fold)];
        var hash = Fnv.Of(fold);
        var hashes = file.Hashes;
        for (var i = LowerBound(hashes, hash); i < hashes.Length && hashes[i] == hash; i++)
            if (file.Key(i).SequenceEqual(key)) return file.Postings(i);
        return default;
    }

    private void AddFolded(ReadOnlySpan<byte> key, ReadOnlySpan<byte> fold, List<FoundPlace> found)
    {
        var hash = Fnv.Of(fold);
        var hashes = file.Hashes;
        Span<byte> other = stackalloc byte[KeyBuffer];
        // Vowels stand for much: of two names that fold to one, the letters must be near too.
        for (var i = LowerBound(hashes, hash); i < hashes.Length && hashes[i] == hash; i++)
            if (other[..PlaceFold.Write(file.Key(i), other)].SequenceEqual(fold) && EditDistance.Between(file.Key(i), key) <= Math.Max(2, key.Length * 2 / 5)) Add(i, NameMatch.Folded, found);
    }

    private void AddNear(ReadOnlySpan<byte> key, ReadOnlySpan<byte> fold, List<FoundPlace> found)
    {
        Span<byte> skeleton = stackalloc byte[KeyBuffer];
        skeleton = skeleton[..PlaceFold.Skeleton(fold, skeleton)];
        if (skeleton.Length < PlaceFold.FewestConsonants) return;
        Span<byte> other = stackalloc byte[KeyBuffer];
        var hash = Fnv.Of(skeleton);
        var keys = file.Skeletons;
        int low = 0, high = keys.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (SkeletonHash((int)keys[middle]) < hash) low = middle + 1;
            else high = middle;
        }
        // The nearest names only.
        var best = fold.Length >= 8 ? 2 : 1;
        for (var i = low; i < keys.Length && SkeletonHash((int)keys[i]) == hash; i++)
        {
            var near = other[..PlaceFold.Write(file.Key((int)keys[i]), other)];
            if (near.Length == 0 || near[0] != fold[0] || Math.Abs(near.Length - fold.Length) > best) continue;
            var distance = EditDistance.Between(near, fold);
            if (distance > best) continue;
            if (distance < best) found.Clear();
            best = distance;
            Add((int)keys[i], NameMatch.Fuzzy, found);
        }
    }

    private void Add(int key, NameMatch match, List<FoundPlace> found)
    {
        foreach (var posting in file.Postings(key))
        {
            var index = (int)(posting & GazetteerFile.IndexMask);
            if ((posting & GazetteerFile.DemonymName) == 0 && !found.Exists(f => f.Index == index)) found.Add(new(index, match));
        }
    }

    private uint SkeletonHash(int key)
    {
        Span<byte> fold = stackalloc byte[KeyBuffer];
        fold = fold[..PlaceFold.Write(file.Key(key), fold)];
        return Fnv.Of(fold[..PlaceFold.Skeleton(fold, fold)]);
    }

    private static int LowerBound(ReadOnlySpan<uint> sorted, uint value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (int)((uint)(low + high) / 2);
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
