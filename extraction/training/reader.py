"""The network: MiniLM-L6 with an embedding for how a word is written, and four heads."""
import math

import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

HIDDEN, INNER, HEADS, LAYERS = 384, 1536, 12, 6
WORDS, PLACES, FIELDS, FORMS = 30522, 512, 2, 8


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.i, self.d = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.n1, self.n2 = nn.LayerNorm(HIDDEN, 1e-12), nn.LayerNorm(HIDDEN, 1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        batch, length, _ = x.shape

        def split(t):
            return t.view(batch, length, HEADS, HIDDEN // HEADS).transpose(1, 2)

        scores = split(self.q(x)) @ split(self.k(x)).transpose(2, 3) / math.sqrt(HIDDEN // HEADS)
        mixed = self.drop(torch.softmax(scores + mask, -1)) @ split(self.v(x))
        x = self.n1(x + self.drop(self.o(mixed.transpose(1, 2).reshape(batch, length, HIDDEN))))
        return self.n2(x + self.drop(self.d(F.gelu(self.i(x)))))


class Reader(nn.Module):
    """Logits of tags, kinds and statuses for each piece, and of "a move is told here" for the whole."""

    HEADS = ("tag", "kind", "stat", "move", "se")

    def __init__(self, tags=11, kinds=10, statuses=4):
        super().__init__()
        self.we, self.pe = nn.Embedding(WORDS, HIDDEN), nn.Embedding(PLACES, HIDDEN)
        self.te, self.se = nn.Embedding(FIELDS, HIDDEN), nn.Embedding(FORMS, HIDDEN)
        self.n = nn.LayerNorm(HIDDEN, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = nn.Dropout(0.1)
        self.tag, self.kind, self.stat = nn.Linear(HIDDEN, tags), nn.Linear(HIDDEN, kinds), nn.Linear(HIDDEN, statuses)
        self.move = nn.Sequential(nn.Linear(2 * HIDDEN, HIDDEN), nn.Tanh(), nn.Dropout(0.1), nn.Linear(HIDDEN, 1))
        nn.init.zeros_(self.se.weight)  # forms begin as nothing, so that the pretrained network is whole

    def forward(self, ids, forms, fields, mask):
        places = self.pe.weight[: ids.shape[1]]
        x = self.drop(self.n(self.we(ids) + places + self.te(fields) + self.se(forms)))
        hidden = (1 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, hidden)
        seen = mask[:, :, None]
        mean = (x * seen).sum(1) / seen.sum(1)
        return self.tag(x), self.kind(x), self.stat(x), self.move(torch.cat([x[:, 0], mean], -1))[:, 0]


def pretrained(path):
    """MiniLM-L6 out of the ONNX file of the Maven artefact. Its matrices have no names, but come in the order of use."""
    weights = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in onnx.load(path).graph.initializer}
    matrices = sorted((k for k in weights if k.startswith("onnx::MatMul")), key=lambda k: int(k.split("_")[1]))
    reader = Reader()
    with torch.no_grad():
        reader.we.weight.copy_(weights["embeddings.word_embeddings.weight"])
        reader.pe.weight.copy_(weights["embeddings.position_embeddings.weight"])
        reader.te.weight.copy_(weights["embeddings.token_type_embeddings.weight"])
        reader.te.weight[1].copy_(reader.te.weight[0])  # it was never trained with two fields
        reader.n.weight.copy_(weights["embeddings.LayerNorm.weight"])
        reader.n.bias.copy_(weights["embeddings.LayerNorm.bias"])
        for number, layer in enumerate(reader.layers):
            prefix = f"encoder.layer.{number}."
            linear = (
                (layer.q, "attention.self.query"),
                (layer.k, "attention.self.key"),
                (layer.v, "attention.self.value"),
                (layer.o, "attention.output.dense"),
                (layer.i, "intermediate.dense"),
                (layer.d, "output.dense"),
            )
            for place, (module, name) in enumerate(linear):
                module.weight.copy_(weights[matrices[number * len(linear) + place]].T)
                module.bias.copy_(weights[prefix + name + ".bias"])
            for module, name in ((layer.n1, "attention.output.LayerNorm"), (layer.n2, "output.LayerNorm")):
                module.weight.copy_(weights[prefix + name + ".weight"])
                module.bias.copy_(weights[prefix + name + ".bias"])
    return reader
