# Reads feeds with feedparser as ReadingWorker does with the Java readers; same arguments, same answer.
import sys, time, pathlib
import feedparser

directory, warm_up, seconds = pathlib.Path(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])
documents = [(path.name, path.read_bytes()) for path in sorted(directory.iterdir()) if path.suffix in (".xml", ".json")]


def passes(seconds):
    count, begin = 0, time.process_time_ns()
    while True:
        for _, body in documents:
            feedparser.parse(body)
        count += 1
        taken = time.process_time_ns() - begin
        if taken >= seconds * 1e9:
            return count, taken


for name, body in documents:
    print(name, len(feedparser.parse(body).entries), sep="\t")
passes(warm_up)
count, taken = passes(seconds)
print("speed", count * len(documents), count * sum(len(body) for _, body in documents), taken, sep="\t")
